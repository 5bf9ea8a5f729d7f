import { addNode, connect, emptyDocument } from '@umbral/model';
import { describe, expect, test } from 'vitest';
import { createDraftStore } from '../src/screens/studio/draft/store.ts';

const at = { x: 0, y: 0 };
const wire = { source: 'c', sourcePort: 'out', target: 's', targetPort: 'in' };
const drawn = () => connect(addNode(addNode(emptyDocument(), 'criterion', 'c', at), 'score', 's', at), 'e', wire);

describe('the draft store', () => {
  test('draws the document, and only changed cards again', () => {
    const store = createDraftStore(drawn());
    const [criterion, score] = store.getState().nodes;
    store.getState().edit((document) => addNode(document, 'note', 'n', at));
    expect(store.getState().nodes[0]).toBe(criterion);
    expect(store.getState().nodes[1]).toBe(score);
    expect(store.getState().nodes.map(({ type }) => type)).toEqual(['criterionCard', 'scoreCard', 'noteCard']);
  });

  test('a drag in progress is no edit; its end is one', () => {
    const store = createDraftStore(drawn());
    store.getState().changeNodes([{ type: 'position', id: 'c', position: { x: 5, y: 5 }, dragging: true }]);
    expect(store.getState().edits).toBe(0);
    expect(store.getState().nodes[0]?.position).toEqual({ x: 5, y: 5 });
    store.getState().changeNodes([{ type: 'position', id: 'c', position: { x: 9.4, y: 9.6 }, dragging: false }]);
    expect(store.getState().document.nodes[0]?.position).toEqual({ x: 9, y: 10 });
    store.getState().undo();
    expect(store.getState().nodes[0]?.position).toEqual(at);
  });

  test('a drag that ends where it began is no edit', () => {
    const store = createDraftStore(drawn());
    store.getState().changeNodes([{ type: 'position', id: 'c', position: at, dragging: false }]);
    expect(store.getState().edits).toBe(0);
  });

  test('removing what is selected is one step, and takes it out of the selection', () => {
    const store = createDraftStore(drawn());
    store.getState().select(['c'], ['e']);
    store.getState().removeSelected();
    expect(store.getState().document.nodes.map(({ id }) => id)).toEqual(['s']);
    expect(store.getState().document.edges).toEqual([]);
    expect(store.getState().selectedNodes.size).toBe(0);
    store.getState().undo();
    expect(store.getState().document).toEqual(drawn());
  });

  test('selecting is no edit', () => {
    const store = createDraftStore(drawn());
    store.getState().changeNodes([{ type: 'select', id: 'c', selected: true }]);
    expect([...store.getState().selectedNodes]).toEqual(['c']);
    expect(store.getState().edits).toBe(0);
  });

  test('every drag is a step of its own, however soon after another', () => {
    const store = createDraftStore(drawn());
    for (const x of [10, 20]) store.getState().changeNodes([{ type: 'position', id: 'c', position: { x, y: 0 }, dragging: false }]);
    store.getState().undo();
    expect(store.getState().nodes[0]?.position).toEqual({ x: 10, y: 0 });
  });

  test('that is read-only refuses every edit, wherever it comes from, and takes in what others save', () => {
    const store = createDraftStore(drawn());
    store.getState().edit((document) => addNode(document, 'note', 'n', at));
    store.getState().setReadOnly(true);
    const before = store.getState().document;
    const { edit, undo, redo, select, removeSelected, changeNodes } = store.getState();
    edit((document) => addNode(document, 'note', 'm', at));
    undo();
    redo();
    changeNodes([{ type: 'position', id: 'c', position: { x: 50, y: 50 }, dragging: true }]);
    changeNodes([{ type: 'position', id: 'c', position: { x: 50, y: 50 }, dragging: false }]);
    select(['c', 'm'], ['e']);
    removeSelected();
    expect(store.getState().document).toBe(before);
    expect(store.getState().nodes[0]?.position).toEqual(at);
    expect([...store.getState().selectedNodes]).toEqual(['c']);
    store.getState().absorb(addNode(before, 'note', 'theirs', at), (_base, mine) => mine);
    expect(store.getState().document.nodes.map(({ id }) => id)).toEqual(['c', 's', 'n', 'theirs']);
    store.getState().setReadOnly(false);
    store.getState().undo();
    expect(store.getState().document.nodes.map(({ id }) => id)).toEqual(['c', 's']);
  });

  test('undo brings the selection back with what it undoes', () => {
    const store = createDraftStore(drawn());
    store.getState().select(['c'], ['e']);
    store.getState().removeSelected();
    store.getState().select(['s']);
    store.getState().undo();
    expect([...store.getState().selectedNodes]).toEqual(['c']);
    expect([...store.getState().selectedEdges]).toEqual(['e']);
    expect(store.getState().nodes.map(({ selected }) => selected)).toEqual([true, false]);
    store.getState().redo();
    expect([...store.getState().selectedNodes]).toEqual(['s']);
  });
});
