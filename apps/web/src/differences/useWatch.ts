import { useState } from 'react';

const watchFor = (question: string) => ({ question, watch: crypto.randomUUID() });

/** A name by which to ask how far the answer to a question is; another question gets another name. */
export function useWatch(question: string): string {
  const [kept, setKept] = useState(() => watchFor(question));
  if (kept.question === question) return kept.watch;
  const other = watchFor(question);
  setKept(other);
  return other.watch;
}
