import { expect, it } from 'vitest';
import { Newest } from '../src/scoring/newest.ts';

/** Answers when told, in the order asked. */
function answering() {
  const pending: { request: number; resolve: (answer: string) => void; reject: (error: Error) => void }[] = [];
  const make = (request: number) => new Promise<string>((resolve, reject) => pending.push({ request, resolve, reject }));
  return { pending, make };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('of what is asked for while one is made, only the newest is made', async () => {
  const { pending, make } = answering();
  const answers: string[] = [];
  const newest = new Newest(
    make,
    (answer) => answers.push(answer),
    () => {},
  );
  for (const request of [1, 2, 3, 4]) newest.ask(request);
  expect(pending.map(({ request }) => request)).toEqual([1]);
  pending[0]?.resolve('one');
  await settled();
  expect(pending.map(({ request }) => request)).toEqual([1, 4]);
  pending[1]?.resolve('four');
  await settled();
  expect(answers).toEqual(['one', 'four']);
  newest.ask(5);
  expect(pending.length).toBe(3);
});

it('a failure is told with what was asked, and does not stop what comes after', async () => {
  const { pending, make } = answering();
  const told: unknown[] = [];
  const newest = new Newest(
    make,
    (answer) => told.push(answer),
    (error, request) => told.push([String(error), request]),
  );
  newest.ask(1);
  newest.ask(2);
  pending[0]?.reject(new Error('broken'));
  await settled();
  pending[1]?.resolve('two');
  await settled();
  expect(told).toEqual([['Error: broken', 1], 'two']);
});
