import { all, type Comparison, compare, type Document, DocumentBuilder } from '@umbral/model';
import type { Enquiry, Student } from './rows.ts';

const MOST = 100;

/** Points of the scoring model of X Education, for fields as its import names them. */
const POINTS: readonly { id: string; asks: Comparison; points: number; holds: (lead: Enquiry) => boolean }[] = [
  { id: 'stayed', asks: compare('total_time_spent_on_website', 'atLeast', 500), points: 40, holds: ({ seconds }) => seconds >= 500 },
  { id: 'form', asks: compare('lead_origin', 'is', 'Lead Add Form'), points: 45, holds: ({ origin }) => origin === 'Lead Add Form' },
  {
    id: 'works',
    asks: compare('what_is_your_current_occupation', 'is', 'Working Professional'),
    points: 30,
    holds: ({ occupation }) => occupation === 'Working Professional',
  },
  { id: 'came', asks: compare('totalvisits', 'atLeast', 3), points: 7, holds: ({ visits }) => visits >= 3 },
];

/** Points for who a lead of X Education is, no more than 100. */
export function enquiryModel(fields: Document['fields']): Document {
  const drawing = new DocumentBuilder();
  const criteria = POINTS.map(({ id, asks, points }, row) => drawing.add(id, 'criterion', row, { condition: all(asks), points }));
  drawing.join(drawing.add('sum', 'score', 0, { key: 'sum' }), criteria);
  drawing.join(drawing.add('bands', 'bands', 0, {}), ['sum']);
  return { ...drawing.document, fields };
}

/** The same, counted without Umbral. */
export const enquiryScore = (lead: Enquiry): number =>
  Math.min(
    MOST,
    POINTS.filter(({ holds }) => holds(lead)).reduce((sum, { points }) => sum + points, 0),
  );

const PER_VIDEO = 10;

/** Points for each day's video of a student of 365, no more than 100. */
export function studentModel(events: Document['events']): Document {
  const drawing = new DocumentBuilder();
  drawing.add('watched', 'activity', 0, { events: ['video_watched'], withinDays: null, points: PER_VIDEO });
  drawing.join(drawing.add('sum', 'score', 0, { key: 'sum' }), ['watched']);
  drawing.join(drawing.add('bands', 'bands', 0, {}), ['sum']);
  return { ...drawing.document, events };
}

/** The same, counted without Umbral: so many days before the student bought, or before the newest day where they never did. */
export const studentScore = ({ watched, bought }: Student, daysBefore: number, newest: number): number =>
  Math.min(MOST, watched.filter((day) => day <= (bought ?? newest) - daysBefore).length * PER_VIDEO);

/** Leads and conversions by score, lowest first. */
export type Tally = { score: number; leads: number; converted: number }[];

export function tallyOf(leads: readonly { score: number; converted: boolean }[]): Tally {
  const tally = new Map<number, Tally[number]>();
  for (const { score, converted } of leads) {
    const row = tally.get(score) ?? { score, leads: 0, converted: 0 };
    tally.set(score, { score, leads: row.leads + 1, converted: row.converted + Number(converted) });
  }
  return [...tally.values()].toSorted((a, b) => a.score - b.score);
}

/** By the definition: how often, of two leads of which one converted, that one has the higher score; of equals, half. */
export function areaOf(tally: Tally): number {
  let won = 0;
  for (const one of tally)
    for (const other of tally)
      won += one.converted * (other.leads - other.converted) * (one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0);
  const converted = tally.reduce((sum, row) => sum + row.converted, 0);
  return won / (converted * (tally.reduce((sum, row) => sum + row.leads, 0) - converted));
}
