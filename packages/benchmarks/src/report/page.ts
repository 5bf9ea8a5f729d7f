import type { Machine } from './machine.ts';
import { type Section, shown } from './section.ts';

const INTRODUCTION = `# Benchmarks

What scoring costs, measured by \`npm run bench\`, which writes this page. It is never part of \`npm test\`.

    npm run bench                         # everything, in some half an hour; writes this page anew
    npm run bench -- engines              # one suite: engines, compile, sql, cli, rest, import or simulation
    npm run bench -- --quick              # does everything run? its figures say nothing
    npm run bench -- --json figures.json  # the ratios, for a machine to read

How to read it:

- **Trust the ratios, not the speeds.** All that is compared is measured in turn, in one process, in many short rounds; a ratio is the
  median of the rounds' ratios. Other work on the machine moves the speeds, and both sides of a ratio alike. Leads of each number of
  events have a process of their own.
- Leads per second are those of one second of processor time (all threads of the process: collecting garbage and compiling count).
  In the table of databases, which are processes and threads of their own, they are those of a second on the clock.
- Engines score different leads one after the other, each already prepared as facts. The leads are random, and the same every time.
- **An engine is measured only once it is right**: before anything is timed, scores, bands and grades must be equal on every lead, with no
  tolerance, also for those that compute with other numbers than doubles inside.
- Other JSON-Logic engines run our rule set stage by stage, without the rules that only explanations need. Zen's own language and
  json-rules-engine know no JSON Logic: for them the same criteria are written by hand.
- *Written by hand* is the same model as an expert would write it for speed in TypeScript: the limit. One pass over the events, which tells
  their types by the length of their names since it knows all twelve; plain comparisons took a fifth longer.
- *Spread* is how far apart the middle half of the rounds lay, at its worst.
`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function asMarkdown({ title, notes, columns, rows }: Section): string {
  const head = [row(columns), row(columns.map((_, at) => (at === 0 ? '---' : '---:')))];
  const body = rows.map((each) => row(columns.map((_, at) => shown(each[at] ?? ''))));
  return [`## ${title}`, '', ...notes.flatMap((note) => [note, '']), ...head, ...body, ''].join('\n');
}

const machineLine = ({ system, processor, node, versions }: Machine): string => {
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `Measured on ${system}, ${processor}, Node ${node}, with ${packages.join(', ')}.\n`;
};

/** The page docs/benchmarks.md. */
export const pageOf = (sections: readonly Section[], machine: Machine): string =>
  [INTRODUCTION, machineLine(machine), ...sections.map(asMarkdown)].join('\n');
