import { compile } from '@umbral/compiler';
import { expect, test, vi } from 'vitest';
import { Library } from '../src/rest/library.ts';
import type { Published } from '../src/rest/source.ts';
import { combined } from './harness/publishing.ts';

const { ruleSet } = compile(combined());

/** A library on labels that all point at one number, which may be moved; `asked`: how often it was looked up. */
function labels() {
  const state = { number: 1, asked: 0, held: Promise.resolve() };
  const find = async ({ workspace, model }: Pick<Published, 'workspace' | 'model'>): Promise<Published> => {
    const { number } = state;
    state.asked++;
    await state.held;
    return { workspace, model, number, checksum: 'a'.repeat(64) };
  };
  const library = new Library({ find, load: async () => ruleSet });
  const open = async (model: string) => (await library.open('w', model, 'live')).number;
  return { state, library, open };
}

test('what a label points at is looked up once, until the model is forgotten', async () => {
  const { state, library, open } = labels();
  expect([await open('a'), await open('b'), await open('a')]).toEqual([1, 1, 1]);
  expect(state.asked).toBe(2);
  state.number = 2;
  library.forget('a');
  expect([await open('a'), await open('b')]).toEqual([2, 1]);
  expect(state.asked).toBe(3);
});

test('all of them are looked up again when nobody knows which was moved', async () => {
  const { state, library, open } = labels();
  await open('a');
  library.forget('a');
  expect([await open('a'), await open('b')]).toEqual([1, 1]);
  state.number = 2;
  library.forget(null);
  expect([await open('a'), await open('b')]).toEqual([2, 2]);
  state.number = 3;
  library.forget('b');
  expect([await open('a'), await open('b')]).toEqual([2, 3]);
});

test('what was asked for before a move does not count after it', async () => {
  const { state, library, open } = labels();
  let resolve = () => {};
  state.held = new Promise<void>((done) => {
    resolve = done;
  });
  const old = open('a');
  await vi.waitUntil(() => state.asked === 1);
  state.number = 2;
  library.forget('a');
  const fresh = open('a');
  resolve();
  expect([await old, await fresh, await open('a')]).toEqual([1, 2, 2]);
});
