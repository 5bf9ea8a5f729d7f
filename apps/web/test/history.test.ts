import { addNode, emptyDocument } from '@umbral/model';
import { describe, expect, test } from 'vitest';
import { record, redo, startHistory, undo } from '../src/screens/studio/draft/history.ts';

const empty = emptyDocument();
const one = addNode(empty, 'note', 'a', { x: 0, y: 0 });
const two = addNode(one, 'note', 'b', { x: 0, y: 0 });
const three = addNode(two, 'note', 'c', { x: 0, y: 0 });

describe('the history of a draft', () => {
  test('undo goes back edit by edit, redo forward again', () => {
    const edited = record(record(startHistory(empty), one, null, 0), two, null, 0);
    expect(undo(edited).present).toBe(one);
    expect(undo(undo(edited)).present).toBe(empty);
    expect(redo(undo(edited)).present).toBe(two);
  });

  test('edits of one gesture are one step', () => {
    const typed = record(record(startHistory(empty), one, 'points n1', 0), two, 'points n1', 500);
    expect(undo(typed).present).toBe(empty);
  });

  test('the same place after a pause is a step of its own, and so is another place', () => {
    const paused = record(record(startHistory(empty), one, 'points n1', 0), two, 'points n1', 1_500);
    expect(undo(paused).present).toBe(one);
    const elsewhere = record(record(startHistory(empty), one, 'points n1', 0), two, 'points n2', 100);
    expect(undo(elsewhere).present).toBe(one);
  });

  test('an edit after undo forgets what was undone', () => {
    const changed = record(undo(record(startHistory(empty), one, null, 0)), three, null, 0);
    expect(redo(changed).present).toBe(three);
  });

  test('an edit that changes nothing is no step', () => {
    const history = startHistory(empty);
    expect(record(history, empty, null, 0)).toBe(history);
  });

  test('undo and redo at the ends stay where they are', () => {
    const history = startHistory(empty);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });
});
