import { expect, it } from 'vitest';
import { measureRounds } from '../src/measure/rounds.ts';
import { median, ratioOf, spread } from '../src/measure/statistics.ts';
import { asText } from '../src/report/console.ts';
import { pageOf } from '../src/report/page.ts';

it('takes the value in the middle', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2);
});

it('says how far apart the middle half lies', () => {
  expect(spread([10, 20, 30, 40, 50])).toBe((40 - 20) / 30);
});

it('takes ratios round by round, so that a slow round weighs no more than another', () => {
  const [a, b] = [
    [100, 10, 100],
    [50, 5, 50],
  ];
  expect(ratioOf(a, b)).toBe(2);
  expect(ratioOf([100, 10, 300], [50, 5, 50])).toBe(2);
});

it('gives every contestant all its inputs in turn, a rate for each round, and waits for answers', async () => {
  const seen: Record<string, Set<number>> = { now: new Set(), later: new Set() };
  let waiting = 0;
  const contestants = [
    { name: 'now', inputs: 3, leadsPerCall: 1, call: (input: number) => seen.now?.add(input) },
    {
      name: 'later',
      inputs: 3,
      leadsPerCall: 10,
      call: async (input: number) => {
        waiting += 1;
        expect(waiting).toBe(1);
        await null;
        waiting -= 1;
        seen.later?.add(input);
      },
    },
  ];
  const rates = await measureRounds(contestants, { rounds: 2, sampleMs: 1, warmUpMs: 1 });
  expect([...rates.keys()]).toEqual(['now', 'later']);
  for (const each of rates.values()) expect(each).toEqual([expect.any(Number), expect.any(Number)]);
  expect(seen).toEqual({ now: new Set([0, 1, 2]), later: new Set([0, 1, 2]) });
});

const section = {
  title: 'Speeds',
  notes: ['A note.'],
  columns: ['engine', 'leads/s'],
  rows: [['ours', 1234567], ['theirs: not installed here']],
};

it('shows a table, and who is not there in a line of its own', () => {
  expect(asText(section)).toBe('Speeds\n\nengine    leads/s\nours    1,234,567\ntheirs: not installed here\n');
});

it('writes the page with the machine and the versions', () => {
  const page = pageOf([section], { system: 'linux x64', processor: 'a processor', node: 'v20', versions: { one: '1.0.0' } });
  expect(page).toContain('Measured on linux x64, a processor, Node v20, with one 1.0.0.');
  expect(page).toContain(
    '## Speeds\n\nA note.\n\n| engine | leads/s |\n| --- | ---: |\n| ours | 1,234,567 |\n| theirs: not installed here |  |\n',
  );
});
