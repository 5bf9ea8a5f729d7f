import type { CriterionAward, Ranges } from '../../program/index.ts';
import { table } from './markdown.ts';
import type { Writer } from './writer.ts';

/** How the parts between ascending values are called: below the first, from each to the next, from the last on. */
export function parts(values: readonly number[], { language: { ladder } }: Writer): string[] {
  const [first] = values;
  if (first === undefined) return [];
  const above = values.map((value, index) => {
    const next = values[index + 1];
    return next === undefined ? ladder.from(value) : ladder.span(value, next);
  });
  return [ladder.below(first), ...above];
}

/** A noun as the head of a column. */
const headed = (subject: string): string => subject.charAt(0).toUpperCase() + subject.slice(1);

/** The points of ranges, from the lowest. `subject`: what they are ranges of. */
export function rangesTable(subject: string, ranges: Ranges, writer: Writer): string {
  const { number, ladder } = writer.language;
  const given = [ranges.below, ...ranges.steps.map((step) => step.points)];
  const named = parts(
    ranges.steps.map((step) => step.from),
    writer,
  );
  const rows = named.length === 0 ? [[ladder.otherwise, number(ranges.below)]] : named.map((name, at) => [name, number(given[at] ?? 0)]);
  return table([headed(subject), ladder.points], [...rows, [ladder.missing, number(ranges.missing)]]);
}

/** The points of values, in their order: the first step that lists a value counts. */
export function valuesTable(subject: string, award: Extract<CriterionAward, { kind: 'values' }>, writer: Writer): string {
  const { language, names } = writer;
  const { number, ladder } = language;
  const rows = award.steps.map(({ values, points }) => [language.or(values.map(names.text)), number(points)]);
  return table([subject, ladder.points], [...rows, [ladder.otherwise, number(award.otherwise)], [ladder.missing, number(award.missing)]]);
}
