import { addNode, type Document, diffDocuments, emptyDocument, reconcile, removeNodes, updateNode } from '@umbral/model';
import { describe, expect, test } from 'vitest';
import { absorb, type History, NOTHING_SELECTED, record, redo, startHistory, undo } from '../src/screens/studio/draft/history.ts';

const at = { x: 0, y: 0 };
const opened = ['a', 'b', 'c'].reduce((document, id) => addNode(document, 'criterion', id, at), emptyDocument());
const replay = (base: Document, mine: Document, theirs: Document) => reconcile(base, mine, theirs).document;

const edited = (history: History, id: string, points: number): History =>
  record(history, updateNode(history.present, id, 'criterion', { points }), NOTHING_SELECTED, null, 0);
/** What somebody else saved comes in: points of a node. */
const came = (history: History, id: string, points: number): History =>
  absorb(history, updateNode(history.present, id, 'criterion', { points }), replay);
const undone = (history: History) => undo(history, NOTHING_SELECTED).history;
const redone = (history: History) => redo(history, NOTHING_SELECTED).history;
const points = ({ present }: History) => present.nodes.map((node) => (node.kind === 'criterion' ? node.data.points : null));

describe('undo after others changed the draft too', () => {
  test('takes back what I did and nothing of theirs, and redo brings it again', () => {
    const history = came(edited(edited(startHistory(opened), 'a', 1), 'b', 2), 'c', 3);
    expect(points(history)).toEqual([1, 2, 3]);
    const [once, twice] = [undone(history), undone(undone(history))];
    expect([points(once), points(twice)]).toEqual([
      [1, 10, 3],
      [10, 10, 3],
    ]);
    expect(twice.past).toBeNull();
    expect(points(redone(twice))).toEqual([1, 10, 3]);
    expect(points(redone(redone(twice)))).toEqual([1, 2, 3]);
    expect(points(undone(redone(redone(twice))))).toEqual([1, 10, 3]);
  });

  test('leaves what they changed last as they have it', () => {
    const history = came(edited(startHistory(opened), 'a', 1), 'a', 5);
    expect(points(undone(history))).toEqual([5, 10, 10]);
  });

  test('goes on over several of their changes, between my own', () => {
    const history = came(edited(came(edited(startHistory(opened), 'a', 1), 'c', 3), 'b', 2), 'c', 4);
    expect(points(undone(history))).toEqual([1, 10, 4]);
    expect(points(undone(undone(history)))).toEqual([10, 10, 4]);
    expect(points(redone(redone(undone(undone(history)))))).toEqual([1, 2, 4]);
  });

  test('redoes what was undone before they came', () => {
    const history = came(undone(edited(startHistory(opened), 'a', 1)), 'c', 3);
    expect(points(history)).toEqual([10, 10, 3]);
    expect(points(redone(history))).toEqual([1, 10, 3]);
    expect(points(undone(redone(history)))).toEqual([10, 10, 3]);
  });

  test('brings back a card that I removed, beside theirs', () => {
    const removed = record(startHistory(opened), removeNodes(opened, new Set(['b'])), NOTHING_SELECTED, null, 0);
    const history = absorb(removed, addNode(removed.present, 'note', 'n', at), replay);
    expect(
      undone(history)
        .present.nodes.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['a', 'b', 'c', 'n']);
  });

  test('is nothing to undo, where all that changed was theirs', () => {
    const history = came(startHistory(opened), 'a', 5);
    expect(history.past).toBeNull();
    expect(undone(history)).toBe(history);
    expect(diffDocuments(opened, history.present)).toHaveLength(1);
  });
});
