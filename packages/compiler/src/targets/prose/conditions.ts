import type { MeasureKind, Selection, Test } from '../../program/index.ts';
import type { Happenings } from './language.ts';
import { type Phrase, phrase } from './markdown.ts';
import { eventScope, leadScope, measureOf, type Scope, type Writer } from './writer.ts';

/** `Extract` would not find a kind that shares its type with others. */
type TestOf<K extends Test['kind'], T extends Test = Test> = T extends Test ? (K extends T['kind'] ? T : never) : never;
type Describe<T extends Test> = (test: T, scope: Scope, writer: Writer) => Phrase;

/** So many simple conditions still read well in one sentence; more, or nested ones, become a list. */
const MOST_INLINE = 3;

const PHRASES: { [K in Test['kind']]: Describe<TestOf<K>> } = {
  all: ({ of }, scope, writer) => several(of, scope, writer, 'all'),
  any: ({ of }, scope, writer) => several(of, scope, writer, 'any'),
  none: ({ of }, scope, writer) => several(of, scope, writer, 'none'),
  atLeast: ({ of, count }, scope, writer) => phrase(writer.language.several.atLeast(count), parts(of, scope, writer)),
  known: ({ field }, scope, { language }) => phrase(language.known(scope.name(field), false)),
  unknown: ({ field }, scope, { language }) => phrase(language.known(scope.name(field), true)),
  equals: (test, scope, writer) => comparison(test, equality(test, scope, writer), writer),
  oneOf: (test, scope, writer) => {
    const { language, names } = writer;
    return comparison(test, language.oneOf(scope.name(test.field), test.values.map(names.text), test.negated), writer);
  },
  contains: (test, scope, writer) => {
    const { language, names } = writer;
    return comparison(test, language.contains(scope.name(test.field), names.text(test.text), test.negated), writer);
  },
  includes: (test, scope, writer) => {
    const { language, names } = writer;
    return comparison(test, language.includes(scope.name(test.field), test.values.map(names.text), test.negated), writer);
  },
  range: (test, scope, writer) => {
    const { operand } = test;
    if (operand.kind === 'field') return comparison(test, fieldRange(test, operand.field, scope, writer), writer);
    const { where, ...measure } = measureOf(writer, operand.measure);
    const subject = measureSubject(measure.measure, happenings(measure, writer), writer);
    const compared = comparison(test, rangeOf(test, subject, writer), writer);
    if (!where) return compared;
    // "…, of which only those count for which …" reads on into what is asked of the events.
    const asked = conditionPhrase(where, eventScope(writer, measure.events), writer);
    return phrase(writer.language.countingOnly(compared.text, asked.text), asked.items);
  },
};

/** A condition as a part of a sentence, and what is listed under it. */
export function conditionPhrase(test: Test, scope: Scope, writer: Writer): Phrase {
  return phraseOf(test, scope, writer);
}

function phraseOf<K extends Test['kind']>(test: TestOf<K> & { kind: K }, scope: Scope, writer: Writer): Phrase {
  return PHRASES[test.kind](test, scope, writer);
}

const parts = (of: readonly Test[], scope: Scope, writer: Writer): Phrase[] => of.map((each) => conditionPhrase(each, scope, writer));

function several(of: readonly Test[], scope: Scope, writer: Writer, kind: 'all' | 'any' | 'none'): Phrase {
  const { language } = writer;
  const [only, ...others] = parts(of, scope, writer);
  if (!only) return phrase(kind === 'any' ? language.several.never : language.several.always);
  if (others.length === 0 && kind !== 'none') return only;
  if (others.length === 0 && kind === 'none' && only.items.length === 0) return phrase(language.not(only.text));
  const all = [only, ...others];
  const inline = kind !== 'none' && all.length <= MOST_INLINE && of.every((each) => isPlain(each, writer));
  if (!inline) return phrase(language.several[kind], all);
  const texts = all.map(({ text }) => text);
  return phrase(kind === 'all' ? language.and(texts) : language.or(texts));
}

/** Whether a condition beside another in one sentence leaves no doubt where it ends. */
function isPlain(test: Test, writer: Writer): boolean {
  if ('of' in test) return false;
  if (test.kind === 'oneOf' || test.kind === 'includes') return test.values.length === 1;
  return test.kind !== 'range' || test.operand.kind === 'field' || measureOf(writer, test.operand.measure).where === null;
}

const comparison = ({ orMissing }: { orMissing: boolean }, text: string, { language }: Writer): Phrase =>
  phrase(orMissing ? language.orMissing(text) : text);

function equality({ field, value, negated }: TestOf<'equals'>, scope: Scope, { language, names }: Writer): string {
  const subject = scope.name(field);
  if (typeof value === 'boolean') return language.truth(subject, value !== negated);
  return typeof value === 'number' ? language.equals(subject, value, negated) : language.is(subject, names.text(value), negated);
}

/** Dates are ages in days: the usual ranges have sentences of their own. */
function fieldRange(test: TestOf<'range'>, field: string, scope: Scope, writer: Writer): string {
  const { language } = writer;
  const subject = scope.name(field);
  if (scope.type(field) !== 'date') return rangeOf(test, subject, writer);
  const { from, to, negated } = test;
  if (!negated && from && to && from.value === 0 && from.inclusive && to.inclusive) return language.inTheLast(subject, to.value);
  if (!negated && from && !to && !from.inclusive && from.value >= 0) return language.moreThanAgo(subject, from.value);
  if (!negated && from && to && to.value === 0 && !to.inclusive && from.inclusive) return language.inTheNext(subject, -from.value);
  return rangeOf(test, language.ageOf(subject), writer);
}

function rangeOf({ from, to, negated }: TestOf<'range'>, subject: string, { language }: Writer): string {
  const exact = from?.inclusive && to?.inclusive && from.value === to.value;
  if (exact) return language.equals(subject, from.value, negated);
  const text = language.range(subject, { from, to });
  return negated ? language.not(text) : text;
}

export const happenings = ({ events, withinDays }: Omit<Selection, 'where'>, { names }: Writer): Happenings => ({
  names: events.map(names.event),
  withinDays,
});

/** What a measure is a number of. */
export function measureSubject(measure: MeasureKind, happened: Happenings, { language, names }: Writer): string {
  if (!('property' in measure)) return language.measure[measure.kind](happened);
  return language.measure[measure.kind](happened, names.property(measure.property));
}

/** The scope of a lead, for conditions outside of an activity. */
export const leadCondition = (test: Test, writer: Writer): Phrase => conditionPhrase(test, leadScope(writer), writer);
