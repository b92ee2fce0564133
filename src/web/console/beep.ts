let audio: AudioContext | null = null;

/** Browsers are silent until somebody has touched the page; from then on the sound is ready. */
export function readySound(): void {
  audio ??= new AudioContext();
  if (audio.state === "suspended") void audio.resume();
}

/** Two short, soft tones; nothing before the page has been touched. */
export function beep(): void {
  if (audio?.state !== "running") return;
  tone(audio, 660, 0);
  tone(audio, 880, 0.16);
}

function tone(context: AudioContext, frequency: number, after: number): void {
  const start = context.currentTime + after;
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  oscillator.frequency.value = frequency;
  // Rising and falling gently, it does not click.
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.15, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.14);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.15);
}
