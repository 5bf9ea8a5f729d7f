import type { DataOf, Document } from '@umbral/model';
import { all, big, is } from './ask.ts';
import { activity, bands, criterion, decay, score, scored, segment } from './draw.ts';
import { active, type Person, person, visit } from './people.ts';

/** Small drawings, and leads for them, that several topics are about. */

export type Doing = Partial<DataOf<'activity'>>;
/** One activity, `a`: 5 points for every visit. */
export const doing = (data: Doing): Document => scored([activity('a', data)]);
/** One activity with a ladder. */
export const climbing = (ladder: NonNullable<Doing['ladder']>, data: Doing = {}): Document => doing({ ladder, ...data });
export const PER_PATH = { kind: 'oncePerValue', property: 'path' } as const;

type Steps = readonly (readonly [from: number, points: number])[];
export const ladder = (
  measure: NonNullable<Doing['ladder']>['measure'],
  steps: Steps,
  below: number,
  missing: number,
): NonNullable<Doing['ladder']> => ({ measure, steps: steps.map(([from, points]) => ({ from, points })), below, missing });
/** From none to many: −1, 5, 10, 20. A count is never missing. */
export const COUNT = ladder(
  { kind: 'count' },
  [
    [1, 5],
    [3, 10],
    [5, 20],
  ],
  -1,
  99,
);

/** Visits of pages, 1, 2, 3, … days ago. */
export const paths = (...each: unknown[]): Person => active(...each.map((path, index) => visit(index + 1, { path })));
/** Visits of so many seconds, 1, 2, 3, … days ago. */
export const seconds = (...each: unknown[]): Person => active(...each.map((one, index) => visit(index + 1, { seconds: one })));

export type Curve = DataOf<'decay'>['curve'];
export type Fading = Partial<DataOf<'decay'>>;
/** A hundred points for every visit, so that a factor shows as a percentage. */
export const fading = (curve: Curve, data: Fading = {}, does: Doing = {}): Document =>
  scored([activity('a', { points: 100, ...does }), decay('d', 'a', curve, data)]);
export const LINEAR: Curve = { kind: 'linear', days: 10 };

/** Criteria c0, c1, … with these points, of which c0 needs 1 employee, c1 needs 2, and so on: a lead's size is how many match. */
export const stairs = (points: readonly number[]) =>
  points.map((each, index) => criterion(`c${index}`, { condition: big(index + 1), points: each }));

export const inSpain = all(is('country', 'is', 'spain'));
export const hasFreeMail = all(is('free_email_domain', 'isTrue'));
export const spain = segment('spain', inSpain);
export const free = segment('free', hasFreeMail);
/** 50 points for one employee, in a score with bands from 10 and from 40. */
export const fifty = criterion('c', { condition: big(1), points: 50 });
export const banded = [fifty, score('score', ['c']), bands('b', 'score', [10, 40])];
export const who = (country: string, free_email_domain: boolean, employees = 1): Person =>
  person({ country, free_email_domain, employees });
export const at = (country: string, employees: number, ...events: Person['events']): Person => person({ country, employees }, events);
