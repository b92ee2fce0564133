import type { Model, WritingEnd, WritingTask } from "../../src/domain/writing.ts";

/** What a model has written of a task and may be shown. */
export async function shownBy(
  model: Model,
  task: WritingTask,
): Promise<{ shown: string[]; end: WritingEnd }> {
  const shown: string[] = [];
  const writing = model.write(task, AbortSignal.timeout(30_000));
  for (;;) {
    const next = await writing.next();
    if (next.done) return { shown, end: next.value };
    shown.push(next.value.text);
  }
}
