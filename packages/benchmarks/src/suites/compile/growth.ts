import { compile, lint } from '@umbral/compiler';
import type { Document } from '@umbral/model';
import { cpuTimeOf } from '../../measure/cpu.ts';
import { median, ratioOf } from '../../measure/statistics.ts';
import { LARGE } from '../../model/large.ts';
import type { Section } from '../../report/section.ts';
import type { Ratios } from '../suite.ts';

const [SMALL, BIG] = [200, 2_000];

type Times = { compiling: number[]; linting: number[] };

function measureOnce(document: Document, into: Times): void {
  into.compiling.push(cpuTimeOf(() => compile(document)));
  const { program } = compile(document);
  into.linting.push(cpuTimeOf(() => lint(document, program, { now: 0 })));
}

function measured(draw: (nodes: number) => Document, times: number): { small: Times; big: Times } {
  const [small, big]: [Times, Times] = [
    { compiling: [], linting: [] },
    { compiling: [], linting: [] },
  ];
  const [smallDocument, bigDocument] = [draw(SMALL), draw(BIG)];
  measureOnce(smallDocument, { compiling: [], linting: [] });
  for (let round = 0; round < times; round++) {
    measureOnce(smallDocument, small);
    measureOnce(bigDocument, big);
  }
  return { small, big };
}

/** How compiling and linting grow from 200 nodes to 2,000 on documents made to be hard on them; ten times is linear. */
export function measureCompilerGrowth(times: number, say: (line: string) => void): { section: Section; ratios: Ratios } {
  const found = Object.entries(LARGE).map(([name, draw]) => {
    say(`200 and 2,000 nodes: ${name}`);
    const { small, big } = measured(draw, times);
    const ratio = { compiling: ratioOf(big.compiling, small.compiling), linting: ratioOf(big.linting, small.linting) };
    const shown = (values: readonly number[]): string => median(values).toFixed(1);
    const row = [
      name,
      shown(small.compiling),
      shown(big.compiling),
      ratio.compiling.toFixed(1),
      shown(small.linting),
      shown(big.linting),
      ratio.linting.toFixed(1),
    ];
    return { ratio, row };
  });
  const columns = ['document', 'compile 200, ms', 'compile 2,000, ms', '×', 'lint 200, ms', 'lint 2,000, ms', '×'];
  const worst = (part: 'compiling' | 'linting'): number => Math.max(...found.map(({ ratio }) => ratio[part]));
  return {
    section: { title: 'Hostile documents: 200 nodes against 2,000', notes: [], columns, rows: found.map(({ row }) => row) },
    ratios: { 'compile2000/compile200': worst('compiling'), 'lint2000/lint200': worst('linting') },
  };
}
