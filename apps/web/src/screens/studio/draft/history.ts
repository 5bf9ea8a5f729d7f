import type { Document } from '@umbral/model';

/** Undo and redo as plain data: the documents before the present one, and those that were undone. */
export type History = { past: Document[]; present: Document; future: Document[]; gesture: string | null; at: number };

/** Edits of the same gesture that follow each other within this time (ms) are one undo step: typing a number, holding an arrow key. */
const SAME_GESTURE = 1_000;

export const startHistory = (present: Document): History => ({ past: [], present, future: [], gesture: null, at: 0 });

/** Records a new present. Without a gesture every edit is a step of its own. */
export function record(history: History, present: Document, gesture: string | null, now: number): History {
  if (present === history.present) return history;
  const continues = gesture !== null && gesture === history.gesture && now - history.at < SAME_GESTURE;
  const past = continues ? history.past : [...history.past, history.present];
  return { past, present, future: [], gesture, at: now };
}

export function undo(history: History): History {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future], gesture: null, at: 0 };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future, gesture: null, at: 0 };
}
