import { expect, test } from 'vitest';
import { rowAfter } from '../../src/screens/simulations/grid/keys.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false };
const from = (at: number, key: string) => rowAfter({ ...none, key }, at, { count: 100, page: 20 });

test('arrows, pages and ends lead from row to row, and never out of the list', () => {
  expect([from(3, 'ArrowDown'), from(3, 'ArrowUp'), from(3, 'PageDown'), from(30, 'PageUp')]).toEqual([4, 2, 23, 10]);
  expect([from(3, 'Home'), from(3, 'End')]).toEqual([0, 99]);
  expect([from(0, 'ArrowUp'), from(99, 'ArrowDown'), from(5, 'PageUp'), from(95, 'PageDown')]).toEqual([0, 99, 0, 99]);
});

test('other keys are left to the browser', () => {
  expect(from(3, 'Tab')).toBeNull();
  expect(rowAfter({ ...none, ctrlKey: true, key: 'End' }, 3, { count: 100, page: 20 })).toBeNull();
  expect(rowAfter({ ...none, key: 'End' }, 0, { count: 0, page: 20 })).toBeNull();
});
