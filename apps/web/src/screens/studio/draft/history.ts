import type { Document } from '@umbral/model';

/** What is selected: nodes and edges by id. */
export type Selection = { nodes: ReadonlySet<string>; edges: ReadonlySet<string> };

/** A document as it was left, with what was selected then. Documents share every node that did not change, so each costs little. */
type Moment = { document: Document; selection: Selection };
/** Puts what one made of a document onto what another did: what was changed from `base` to `mine` is changed in `theirs`. */
export type Replay = (base: Document, mine: Document, theirs: Document) => Document;

/** Where others' changes came in: what was before and after it. A step over it is taken as a difference, which leaves theirs standing. */
type Seam = { before: Document; after: Document; replay: Replay };

/**
 * Moments, the nearest first, each linked to the one beyond it: a step costs the same after ten thousand others. Between two of them, or
 * before the first, there may be a seam; behind the last there is none.
 */
type Steps = { moment: Moment; beyond: Steps } | { seam: Seam; beyond: Steps } | null;

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

/** The steps with a seam before the first; one that lies there already becomes one with it. */
function withSeam(steps: Steps, seam: Seam): Steps {
  if (steps === null) return null;
  if ('seam' in steps) return { seam: { ...seam, before: steps.seam.before }, beyond: steps.beyond };
  return { seam, beyond: steps };
}

/**
 * Takes in what others did, as the new present. It is no step: undo and redo go on with one's own edits, each as the difference that it made,
 * so that none of them takes away what came from others.
 */
export function absorb({ past, present, future }: History, merged: Document, replay: Replay): History {
  const seam = { before: present, after: merged, replay };
  return { past: withSeam(past, seam), present: merged, future: withSeam(future, seam), gesture: null, at: 0 };
}

/** The nearest moment as it is now to be, and the steps beyond it. */
function nearest(steps: Steps): { moment: Moment; beyond: Steps } | null {
  if (steps === null || 'moment' in steps) return steps;
  const { seam, beyond } = steps;
  const next = nearest(beyond);
  if (next === null) return null;
  const document = seam.replay(seam.before, next.moment.document, seam.after);
  return {
    moment: { ...next.moment, document },
    beyond: withSeam(next.beyond, { before: next.moment.document, after: document, replay: seam.replay }),
  };
}

/** The history after a step, and what is selected then. */
type Stepped = { history: History; selection: Selection };

/** Goes back one step: what was selected before it is selected again. `selection`: what is selected now, for the way forward. */
export function undo(history: History, selection: Selection): Stepped {
  const { present, future } = history;
  const step = nearest(history.past);
  if (!step) return { history, selection };
  const left = { moment: { document: present, selection }, beyond: future };
  return {
    history: { past: step.beyond, present: step.moment.document, future: left, gesture: null, at: 0 },
    selection: step.moment.selection,
  };
}

/** Goes forward again. */
export function redo(history: History, selection: Selection): Stepped {
  const { past, present } = history;
  const step = nearest(history.future);
  if (!step) return { history, selection };
  const left = { moment: { document: present, selection }, beyond: past };
  return {
    history: { past: left, present: step.moment.document, future: step.beyond, gesture: null, at: 0 },
    selection: step.moment.selection,
  };
}
