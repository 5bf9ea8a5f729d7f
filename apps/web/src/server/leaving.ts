/** Milliseconds. Whoever leaves is not held up longer than this: what is unsaved then, the browser asks about. */
const PATIENCE = 5_000;

const works = new Set<() => Promise<void>>();

/** Has whoever leaves the page on purpose do this first; gives how to take it back. */
export function beforeLeaving(work: () => Promise<void>): () => void {
  works.add(work);
  return () => void works.delete(work);
}

/** Does what there is to do before the page is left, and resolves when it is done or has failed. */
export async function makeReadyToLeave(): Promise<void> {
  const done = Promise.allSettled([...works].map((work) => work()));
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
