import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { afterPaint } from '../../../ui/afterPaint.ts';
import type { DraftState, DraftStore } from './store.ts';

/** Scores that take longer than this are not waited for, in milliseconds. */
const PATIENCE = 200;

/** What tells which edit the newest scores answer. */
type Scores = Pick<StoreApi<{ edit: number }>, 'subscribe'>;

/**
 * The draft as the canvas, the outline and the bars draw it. What is typed into a form stands there already and changes the scores: those
 * come first, and the rest of the screen follows once they are on it. Every other change is drawn at once.
 */
export class Drawn {
  readonly store: StoreApi<DraftState>;
  readonly #draft: DraftStore;
  readonly #stops: (() => void)[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(draft: DraftStore, scores: Scores) {
    this.#draft = draft;
    this.store = createStore<DraftState>(() => draft.getState());
    this.#stops = [
      draft.subscribe((now, before) => {
        if (now.isTyped && now.edits !== before.edits) this.#timer ??= setTimeout(this.catchUp, PATIENCE);
        else this.catchUp();
      }),
      scores.subscribe(({ edit }, { edit: earlier }) => {
        // Whatever else is to be asked of the scores is asked before.
        if (edit !== earlier && this.#timer !== undefined) afterPaint(() => setTimeout(this.catchUp));
      }),
    ];
  }

  /** Draws at once what is still to be drawn: before something is done with what is seen. */
  readonly catchUp = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.store.setState(this.#draft.getState(), true);
  };

  close(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
  }
}
