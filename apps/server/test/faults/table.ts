import type { Result } from './campaign.ts';
import { BLOWS } from './machine.ts';
import { KINDS, type Kind } from './traffic.ts';

const NAMES: Record<Kind, string> = {
  save: 'saves of drafts',
  publish: 'publishing',
  label: 'moves of labels',
  import: 'imports by the web app',
  restImport: 'imports by services',
  simulation: 'starts of simulations',
};

/** The result for people, as tables of Markdown. */
export function tableOf({ seed, kills, traffic, findings, simulations, told, seconds }: Result): string {
  const blows = [
    ...BLOWS.map((blow) => ({ name: blow as string, some: kills.filter((kill) => kill.blow === blow) })),
    { name: 'all', some: kills },
  ];
  const sumOf = (some: Result['kills'], key: 'underWay' | 'cutOff') => some.reduce((sum, kill) => sum + kill[key], 0);
  const writes = KINDS.map((kind) => ({ name: NAMES[kind], ...traffic.tallies[kind] }));
  const sum = (key: 'acknowledged' | 'unanswered' | 'written' | 'unwritten') => writes.reduce((all, each) => all + each[key], 0);
  const all = {
    name: 'all',
    acknowledged: sum('acknowledged'),
    unanswered: sum('unanswered'),
    written: sum('written'),
    unwritten: sum('unwritten'),
  };
  return [
    ...table(
      ['killed', 'kills', 'writes under way', 'without an answer', 'least of one kill', 'most'],
      blows.map(({ name, some }) => {
        const each = some.map(({ cutOff }) => cutOff);
        return [name, some.length, sumOf(some, 'underWay'), sumOf(some, 'cutOff'), Math.min(...each), Math.max(...each)];
      }),
    ),
    '',
    ...table(
      ['writes', 'acknowledged', 'without an answer', 'of these there', 'not there'],
      [...writes, all].map((each) => [each.name, each.acknowledged, each.unanswered, each.written, each.unwritten]),
    ),
    '',
    ...table(
      ['found', 'times'],
      [
        ['lost', findings.filter(({ kind }) => kind === 'lost').length],
        ['half-written', findings.filter(({ kind }) => kind === 'halfWritten').length],
        ['otherwise wrong', findings.filter(({ kind }) => kind === 'wrong').length],
      ],
    ),
    '',
    `Without an answer: ${[...traffic.endings].map(([ending, times]) => `${times} × ${ending}`).join(', ')}.`,
    `${simulations} simulations ended, each with every lead once; receivers had ${told} messages, each of something that is there.`,
    `Seed ${seed}, ${Math.round(seconds)} s.`,
    ...findings.map(({ kind, what }) => `- ${kind}: ${what}`),
  ].join('\n');
}

function table(head: string[], rows: (string | number)[][]): string[] {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)];
}
