import type { Model } from './model.ts';
import { activityReader, anchorReaders, block, measureReaders, type Reader, selected } from './selections.ts';
import { type Code, literal } from './source.ts';

/** Event types that the same readers read. */
type Case = { types: string[]; readers: Reader[] };

function casesOf(readers: readonly Reader[], model: Model): Case[] {
  const cases = new Map<string, Case>();
  for (const { key } of model.program.events) {
    const indices = readers.flatMap(({ selection }, index) => (selection.events.includes(key) ? [index] : []));
    if (indices.length === 0) continue;
    const found = cases.get(indices.join()) ?? { types: [], readers: readers.filter((_, index) => indices.includes(index)) };
    found.types.push(key);
    cases.set(indices.join(), found);
  }
  return [...cases.values()];
}

function select({ comment, selection, each }: Reader): Code {
  const condition = selected(selection);
  const declares = each.some((line) => typeof line === 'string' && line.startsWith('const '));
  if (condition !== 'true') return [comment, ...block(`if (${condition}) `, each)];
  return [comment, ...(declares ? block('', each) : each)];
}

/** All that is asked of the events, in one pass over them: a switch on the type, and for each type what its readers do. */
export function totalsFunction(model: Model): Code {
  const readers = [
    ...measureReaders(model),
    ...model.ofKind('activity').map((node) => activityReader(node, model)),
    ...anchorReaders(model),
  ];
  const cases = casesOf(readers, model);
  // What several cases do stands in a function, so that the module does not grow with types times readers.
  const shared = new Map<Reader, string>();
  for (const reader of readers) {
    if (cases.filter((each) => each.readers.includes(reader)).length > 1) shared.set(reader, `read${shared.size}`);
  }
  const functions = [...shared].flatMap(([reader, name]) => [`const ${name} = (ageDays, properties) => {`, select(reader), '};']);
  const code = (reader: Reader): Code => (shared.has(reader) ? [`${shared.get(reader)}(ageDays, properties);`] : select(reader));
  const variables = readers.flatMap(({ state }) => state.map(([name, start]) => `let ${name} = ${start};`));
  return [
    '/** [T1, A1–A8] What the events come to, in one pass over them, newest first. */',
    'function totalsOf(events) {',
    [...variables, ...functions, ...loop(cases, code), ...readers.flatMap(({ last }) => last)],
    [`return { ${readers.flatMap(({ totals }) => totals).join(', ')} };`],
    '}',
  ];
}

function loop(cases: readonly Case[], code: (reader: Reader) => Code): Code {
  if (cases.length === 0) return [];
  const branches = cases.flatMap(({ types, readers }): Code => {
    const labels = types.map((type) => `case ${literal(type)}:`);
    return [...labels.slice(0, -1), ...block(`${labels.at(-1)} `, [...readers.flatMap(code), 'break;'])];
  });
  return block('for (const { type, ageDays, properties } of events) ', block('switch (type) ', branches));
}
