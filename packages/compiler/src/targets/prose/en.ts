import { formatsOf } from './formats.ts';
import type { Ends, Happenings, Language } from './language.ts';

const formats = formatsOf('en');
const { number, plural, and, or, moment } = formats;

const points = (value: number): string => plural(value, { one: '# point', other: '# points' });
const days = (value: number): string => plural(value, { one: '# day', other: '# days' });
const within = (withinDays: number | null): string =>
  withinDays === null ? '' : plural(withinDays, { one: ' in the last day', other: ' in the last # days' });
const event = ({ names, withinDays }: Happenings): string => `event ${or(names)}${within(withinDays)}`;
const events = ({ names, withinDays }: Happenings): string => `events ${or(names)}${within(withinDays)}`;
const quoted = (text: string): string => `“${text}”`;

function range(subject: string, { from, to }: Ends): string {
  if (from?.inclusive && to?.inclusive) return `${subject} is between ${number(from.value)} and ${number(to.value)} (both included)`;
  const parts: string[] = [];
  if (from) parts.push(`${from.inclusive ? 'at least' : 'more than'} ${number(from.value)}`);
  if (to) parts.push(`${to.inclusive ? 'at most' : 'less than'} ${number(to.value)}`);
  return parts.length === 0 ? `${subject} is known` : `${subject} is ${parts.join(' and ')}`;
}

/** English. */
export const en: Language = {
  ...formats,
  quoted,
  untitled: {
    model: 'Scoring model',
    score: 'Score',
    group: 'Group',
    segment: 'Segment',
    matrix: 'Grade',
  },
  unnamed: '(no name)',

  results: (names) => `Each lead gets: ${and(names)}.`,
  noResults: 'This scoring model gives no score yet.',
  everyLead: 'Every lead is scored.',
  someLeads: 'Not every lead is scored. A lead is scored if all of this holds',
  otherLeads: 'All other leads get no score, no band and no grade.',
  reads: {
    title: 'What is read',
    fields: (names) => (names.length === 0 ? 'No fields of the lead.' : `Fields of the lead: ${and(names)}.`),
    events: (names) => (names.length === 0 ? 'No events.' : `Events: ${and(names)}.`),
  },

  points,
  everyone: (award) => `${award} for every lead`,
  onCondition: (award, condition) => `${award} if ${condition}`,
  pointsBy: (subject) => `points by ${subject} (see the table)`,
  each: (value, happened) => `${points(value)} for each ${event(happened)}`,
  counting: {
    perPeriod: (length, most) => {
      const period = length === 1 ? 'on one day' : `in one period of ${days(length)}`;
      return most === 1 ? `Of several ${period}, only the newest counts.` : `Of several ${period}, only the ${number(most)} newest count.`;
    },
    first: 'Only the very first of them counts.',
    oncePerValue: (property) => `Of several with the same ${property}, only the newest counts; those without ${property} do not count.`,
  },
  atMost: (count) => (count === 1 ? 'Only the newest gives points.' : `Only the ${number(count)} newest give points.`),
  onlySegment: (segment) => `Only for leads in the segment ${segment}.`,
  active: (from, until) => {
    const parts = [from === null ? null : `from ${moment(from)}`, until === null ? null : `until ${moment(until)}`];
    return `Active ${parts.filter((part) => part !== null).join(' ')}.`;
  },
  neverActive: 'As it stands it never counts: what it depends on is switched off, or it is active for no time at all.',
  keepsNobodyOut: 'At other times it keeps nobody out.',
  kept: ({ minimum, maximum }) => {
    if (minimum !== null && maximum !== null) return `The result is never below ${number(minimum)} and never above ${number(maximum)}.`;
    if (minimum !== null) return `The result is never below ${number(minimum)}.`;
    return maximum === null ? '' : `The result is never above ${number(maximum)}.`;
  },
  ladder: {
    points: 'Points',
    below: (value) => `below ${number(value)}`,
    span: (from, to) => `from ${number(from)} to below ${number(to)}`,
    from: (value) => `${number(value)} or more`,
    otherwise: 'any other',
    missing: 'missing',
  },
  decay: {
    curve: (curve) => {
      switch (curve.kind) {
        case 'linear':
          return `lose worth evenly, until nothing is left after ${days(curve.days)}`;
        case 'halfLife':
          return `lose half of their worth every ${plural(curve.days, { one: 'day', other: '# days' })}`;
        case 'expiry':
          return `keep their worth for ${days(curve.days)}, then are worth nothing`;
        case 'step':
          return `lose ${number(curve.percent)}% of ${curve.compounding ? 'what is left of them' : 'their full worth'} for each full period of ${days(curve.days)}`;
      }
    },
    ofEvents: (curve) => `With its age, each event’s points ${curve}.`,
    sinceLast: (curve, names) =>
      `With the time since the last event ${or(names)}, the points ${curve}; if there was none, they are worth nothing.`,
    sinceDate: (curve, field) =>
      `With the time since ${field}, the points ${curve}; a date to come counts as now, and if it is missing they are worth nothing.`,
    after: (value) => `This begins only after ${days(value)}.`,
  },

  combined: {
    sum: 'The sum of',
    average: 'The weighted average of',
    maximum: 'The highest of',
    first: 'What the first of these that applies gives, in this order',
  },
  part: (name) => `${name}, described below`,
  partWeight: (weight, total) => `Its weight is ${number(weight)} of ${number(total)}.`,
  weighted: (percent) => `The result is multiplied by ${number(percent)}%.`,
  scale: (minimum, maximum) => `A number from ${number(minimum)} to ${number(maximum)}.`,
  mapped: (from, to) =>
    `The result is converted in proportion: ${number(from.minimum)} becomes ${number(to.minimum)}, and ${number(from.maximum)} becomes ${number(to.maximum)}.`,
  rounded: (decimals) =>
    decimals === 0
      ? 'At the end it is rounded to a whole number.'
      : plural(decimals, { one: 'At the end it is rounded to # decimal.', other: 'At the end it is rounded to # decimals.' }),
  segments: 'Segments',
  inSegments: (names) =>
    names.length === 1 ? `the lead is in the segment ${or(names)}` : `the lead is in one of the segments ${or(names)}`,
  segmentOf: (condition) => `leads for which ${condition}`,
  disqualification: {
    title: 'Disqualification',
    text: 'Whatever the points, the first of these that holds decides. The band and every grade made of this score are then “Disqualified”.',
    sets: (value, names) => `the score is set to ${number(value)} if ${en.inSegments(names)}`,
  },
  bands: {
    title: (score) => `Bands of ${score}`,
    band: 'Band',
    score: 'Score',
    exit: 'Kept down to',
    all: 'any',
    exitText: 'A lead that was in a band before, or in a higher one, keeps it while its score is not below “Kept down to”.',
  },
  matrix: {
    text: (rows, columns) => `The grade stands where the row of ${rows} meets the column of ${columns}.`,
    corner: (rows, columns) => `${rows} ↓ ${columns} →`,
  },

  known: (subject, negated) => `${subject} is ${negated ? 'not ' : ''}known`,
  is: (subject, value, negated) => `${subject} is ${negated ? 'not ' : ''}${value}`,
  truth: (subject, value) => `${subject} is ${value ? 'yes' : 'no'}`,
  equals: (subject, value, negated) => `${subject} is ${negated ? 'not ' : ''}exactly ${number(value)}`,
  oneOf: (subject, values, negated) => {
    if (values.length === 1) return en.is(subject, and(values), negated);
    return negated ? `${subject} is none of ${and(values)}` : `${subject} is ${or(values)}`;
  },
  contains: (subject, value, negated) => `${subject} ${negated ? 'does not contain' : 'contains'} ${value}`,
  includes: (subject, values, negated) => {
    if (values.length === 1) return `${subject} ${negated ? 'does not include' : 'includes'} ${and(values)}`;
    return `${subject} includes ${negated ? 'none' : 'at least one'} of ${and(values)}`;
  },
  range,
  inTheLast: (subject, value) => `${subject} is${within(value)}`,
  moreThanAgo: (subject, value) => `${subject} is more than ${days(value)} ago`,
  inTheNext: (subject, value) => `${subject} is ${plural(value, { one: 'in the next day', other: 'in the next # days' })}`,
  ageOf: (subject) => `the age of ${subject} in days`,
  not: (condition) => `it does not hold that ${condition}`,
  countingOnly: (comparison, condition) => `${comparison}, counting only events for which ${condition}`,
  orMissing: (condition) => `${condition} (or it is missing)`,
  several: {
    all: 'all of this holds',
    any: 'at least one of these holds',
    none: 'none of these holds',
    atLeast: (count) => `at least ${number(count)} of these ${count === 1 ? 'holds' : 'hold'}`,
    always: 'the lead is any lead',
    never: 'the lead is none at all',
  },
  measure: {
    count: (happened) => `the number of ${events(happened)}`,
    daysSinceLast: (happened) => `the age in days of the newest ${event(happened)}`,
    sum: (happened, property) => `the sum of ${property} over all ${events(happened)}`,
    maximum: (happened, property) => `the highest ${property} of all ${events(happened)}`,
    distinct: (happened, property) => `the number of different values of ${property} in all ${events(happened)}`,
  },

  reading: {
    title: 'How to read this',
    missing:
      '**Missing.** A value is missing if it is absent, empty or of another kind than its field’s. What compares with a missing value does not hold, not even “is not”, unless it says “or it is missing”.',
    text: '**Text** is compared without regard to capitals, unless its field asks for them, nor to spaces before and after it.',
    days: '**Days** are 24 hours, counted back from the moment of scoring. “In the last 30 days” includes an age of 30 days. What happens after that moment does not count yet.',
    until:
      '**Active.** What is active from a moment counts at that moment; what is active until a moment no longer counts at it. At other times it gives no points and never holds.',
    thresholds: '**Thresholds** belong to what is above them: a score of exactly the threshold is in the higher band.',
    rounding: '**Rounding** is half up: 2.5 becomes 3, and −0.5 becomes 0. Bands and grades read the rounded score.',
  },
  approval: {
    title: 'Approval',
    text: 'This describes how leads are scored, and is approved as such.',
    fields: ['Name', 'Date', 'Signature'],
  },
};
