/** An answer of a chat model is some kilobytes; one without an end must not fill the memory before the turn's time is over. */
export const mostOfAnswer = 2_000_000;

/** Vectors come by the hundred, as text. */
export const mostOfVectors = 100_000_000;

/** `fetch`, but what is longer than `most` bytes breaks off with a fault. */
export function boundedFetch(most: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!response.body) return response;
    let length = 0;
    const bounded = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          length += chunk.length;
          if (length > most) controller.error(new Error(`the answer has more than ${most} bytes`));
          else controller.enqueue(chunk);
        },
      }),
    );
    return new Response(bounded, response);
  };
}
