import type { Document } from '@umbral/model';

/** What is selected: nodes and edges by id. */
export type Selection = { nodes: ReadonlySet<string>; edges: ReadonlySet<string> };

/** A document as it was left, with what was selected then. Documents share every node that did not change, so each costs little. */
type Moment = { document: Document; selection: Selection };
/** Moments, the nearest first, each linked to the one beyond it: a step costs the same after ten thousand others. */
type Steps = { moment: Moment; beyond: Steps } | null;

/** Undo and redo as plain data: the moments before the present one, and those that were undone. */
export type History = { past: Steps; present: Document; future: Steps; gesture: string | null; at: number };

/**
 * What edits belong together by: a name; a place of a form that is typed in, which shows what it holds by itself; or a thing that is held, by
 * a name of its own each time, however long it rests.
 */
export type Gesture = string | { typed: string } | { held: string };

/** Edits of the same gesture that follow each other within this time (ms) are one undo step: typing a number, holding an arrow key. */
const SAME_GESTURE = 1_000;

export const NOTHING_SELECTED: Selection = { nodes: new Set(), edges: new Set() };

export const startHistory = (present: Document): History => ({ past: null, present, future: null, gesture: null, at: 0 });

function nameOf(by: Gesture | null): string | null {
  if (by === null || typeof by === 'string') return by;
  return 'held' in by ? by.held : by.typed;
}

/** Records a new present, and what was selected before it. Without a gesture every edit is a step of its own. */
export function record(history: History, present: Document, selection: Selection, by: Gesture | null, now: number): History {
  if (present === history.present) return history;
  const isHeld = typeof by === 'object' && by !== null && 'held' in by;
  const gesture = nameOf(by);
  const continues = gesture !== null && gesture === history.gesture && (isHeld || now - history.at < SAME_GESTURE);
  const past = continues ? history.past : { moment: { document: history.present, selection }, beyond: history.past };
  return { past, present, future: null, gesture, at: now };
}

/** The history after a step, and what is selected then. */
type Stepped = { history: History; selection: Selection };

/** Goes back one step: what was selected before it is selected again. `selection`: what is selected now, for the way forward. */
export function undo(history: History, selection: Selection): Stepped {
  const { past, present, future } = history;
  if (!past) return { history, selection };
  const left = { moment: { document: present, selection }, beyond: future };
  return {
    history: { past: past.beyond, present: past.moment.document, future: left, gesture: null, at: 0 },
    selection: past.moment.selection,
  };
}

/** Goes forward again. */
export function redo(history: History, selection: Selection): Stepped {
  const { past, present, future } = history;
  if (!future) return { history, selection };
  const left = { moment: { document: present, selection }, beyond: past };
  return {
    history: { past: left, present: future.moment.document, future: future.beyond, gesture: null, at: 0 },
    selection: future.moment.selection,
  };
}
