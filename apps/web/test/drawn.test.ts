import { addNode, emptyDocument, updateNode } from '@umbral/model';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Drawn } from '../src/screens/studio/draft/drawn.ts';
import type { Gesture } from '../src/screens/studio/draft/history.ts';
import { createDraftStore } from '../src/screens/studio/draft/store.ts';

const place = { x: 0, y: 0 };

/** An open draft of one note, and what is drawn of it; `scored` answers an edit. */
function opened() {
  const draft = createDraftStore(addNode(emptyDocument(), 'note', 'a', place));
  const scores = createStore(() => ({ edit: 0 }));
  const drawn = new Drawn(draft, scores);
  const write = (text: string, gesture?: Gesture) =>
    draft.getState().edit((document) => updateNode(document, 'a', 'note', { text }), gesture);
  const textOf = (store: typeof draft) =>
    store
      .getState()
      .document.nodes.map((node) => (node.kind === 'note' ? node.data.text : '?'))
      .join();
  return {
    draft,
    drawn,
    write,
    shown: () => textOf(drawn.store),
    held: () => textOf(draft),
    scored: (edit: number) => scores.setState({ edit }),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // Frames are the browser's: here one comes every 16 ms.
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is drawn of a draft', () => {
  test('what is typed into a form is drawn when its scores are on the screen', () => {
    const { write, shown, held, scored } = opened();
    write('one', { typed: 'a text' });
    expect([held(), shown()]).toEqual(['one', '']);
    scored(1);
    expect(shown()).toBe('');
    vi.advanceTimersByTime(50);
    expect(shown()).toBe('one');
  });

  test('scores that do not come are not waited for', () => {
    const { write, shown } = opened();
    write('one', { typed: 'a text' });
    write('two', { typed: 'a text' });
    vi.advanceTimersByTime(200);
    expect(shown()).toBe('two');
  });

  test('every other edit is drawn at once, with what was typed before it', () => {
    const { draft, write, shown } = opened();
    write('one');
    expect(shown()).toBe('one');
    write('two', { typed: 'a text' });
    draft.getState().select(['a']);
    expect(shown()).toBe('two');
    write('three', { typed: 'a text' });
    draft.getState().undo();
    expect(shown()).toBe('one');
  });

  test('who asks has it drawn at once', () => {
    const { drawn, write, shown } = opened();
    write('one', { typed: 'a text' });
    drawn.catchUp();
    expect(shown()).toBe('one');
  });

  test('a studio that is closed draws nothing any more', () => {
    const { drawn, write, shown } = opened();
    write('one', { typed: 'a text' });
    drawn.close();
    vi.advanceTimersByTime(1_000);
    write('two');
    expect(shown()).toBe('');
  });
});
