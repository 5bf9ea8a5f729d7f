import { addNode, type Document, emptyDocument } from '@umbral/model';
import { describe, expect, test } from 'vitest';
import { type History, NOTHING_SELECTED, record, redo, type Selection, startHistory, undo } from '../src/screens/studio/draft/history.ts';

const empty = emptyDocument();
const one = addNode(empty, 'note', 'a', { x: 0, y: 0 });
const two = addNode(one, 'note', 'b', { x: 0, y: 0 });
const three = addNode(two, 'note', 'c', { x: 0, y: 0 });

const chosen = (...ids: string[]): Selection => ({ nodes: new Set(ids), edges: new Set() });
const recorded = (history: History, present: Document, gesture: string | null, now: number, selection = NOTHING_SELECTED) =>
  record(history, present, selection, gesture, now);
const undone = (history: History) => undo(history, NOTHING_SELECTED).history;
const redone = (history: History) => redo(history, NOTHING_SELECTED).history;

describe('the history of a draft', () => {
  test('undo goes back edit by edit, redo forward again', () => {
    const edited = recorded(recorded(startHistory(empty), one, null, 0), two, null, 0);
    expect(undone(edited).present).toBe(one);
    expect(undone(undone(edited)).present).toBe(empty);
    expect(redone(undone(edited)).present).toBe(two);
  });

  test('edits of one gesture are one step', () => {
    const typed = recorded(recorded(startHistory(empty), one, 'points n1', 0), two, 'points n1', 500);
    expect(undone(typed).present).toBe(empty);
  });

  test('the same place after a pause is a step of its own, and so is another place', () => {
    const paused = recorded(recorded(startHistory(empty), one, 'points n1', 0), two, 'points n1', 1_500);
    expect(undone(paused).present).toBe(one);
    const elsewhere = recorded(recorded(startHistory(empty), one, 'points n1', 0), two, 'points n2', 100);
    expect(undone(elsewhere).present).toBe(one);
  });

  test('an edit after undo forgets what was undone', () => {
    const changed = recorded(undone(recorded(startHistory(empty), one, null, 0)), three, null, 0);
    expect(redone(changed).present).toBe(three);
  });

  test('an edit that changes nothing is no step', () => {
    const history = startHistory(empty);
    expect(recorded(history, empty, null, 0)).toBe(history);
  });

  test('undo and redo at the ends stay where they are', () => {
    const history = startHistory(empty);
    expect(undone(history)).toBe(history);
    expect(redone(history)).toBe(history);
  });

  test('undo selects what was selected before, redo what was selected after', () => {
    const edited = recorded(startHistory(empty), one, null, 0, chosen('before'));
    const back = undo(edited, chosen('after'));
    expect([...back.selection.nodes]).toEqual(['before']);
    expect([...redo(back.history, back.selection).selection.nodes]).toEqual(['after']);
  });

  test('a long session keeps every step, and no node twice', () => {
    const notes = Array.from({ length: 5_000 }, (_, index) => index);
    const edited = notes.reduce<History>(
      (history, index) =>
        recorded(history, { ...three, nodes: three.nodes.with(index % 3, { ...three.nodes[0] } as Document['nodes'][0]) }, null, 0),
      startHistory(three),
    );
    let [history, steps, seen] = [edited, 0, new Set<unknown>(edited.present.nodes)];
    for (; history.past; history = undone(history), steps++) for (const node of history.present.nodes) seen.add(node);
    expect(steps).toBe(5_000);
    expect(seen.size).toBeLessThanOrEqual(5_003);
    expect(history.present).toBe(three);
  });
});
