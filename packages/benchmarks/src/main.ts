import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { asText } from './report/console.ts';
import { thisMachine } from './report/machine.ts';
import { pageOf } from './report/page.ts';
import type { Section } from './report/section.ts';
import type { Ratios } from './suites/suite.ts';
import { SUITES } from './suites/suites.ts';

/** `npm run bench`: runs the suites that are named, or all; the whole of it, at usual effort, becomes docs/benchmarks.md. */
const PAGE = path.resolve(import.meta.dirname, '../../../docs/benchmarks.md');

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}; there are ${SUITES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const asked = positionals.length === 0 ? SUITES : SUITES.filter(({ name }) => positionals.includes(name));
const sections: Section[] = [];
const ratios: Ratios = {};
for (const suite of asked) {
  const outcome = await suite.run(values.quick ? 'quick' : 'usual', (line) => console.error(`… ${line}`));
  for (const section of outcome.sections) console.log(asText(section));
  sections.push(...outcome.sections);
  Object.assign(ratios, outcome.ratios);
}
const machine = thisMachine();
// Where the command was given, which is not where npm runs it.
if (values.json !== undefined) {
  const file = path.resolve(process.env.INIT_CWD ?? '', values.json);
  writeFileSync(file, `${JSON.stringify({ quick: values.quick, machine, ratios }, null, 2)}\n`);
}
if (asked.length === SUITES.length && !values.quick) writeFileSync(PAGE, pageOf(sections, machine));
