import { all, any, type Condition, type ConditionGroup, compare, type DocumentBuilder } from '@umbral/model';
import type { Copy } from './copy.ts';

export const FREE_DOMAINS = [
  'gmail.com',
  'yahoo.com',
  'hotmail.com',
  'outlook.com',
  'gmx.de',
  'web.de',
  'icloud.com',
  'proton.me',
  'aol.com',
  'mail.ru',
];

/** A criterion on who the lead is: its condition, given a number's variation for this copy, and its points. */
type AttributeCriterion = { points: number; when: (vary: Copy['vary']) => Condition };
const plain = (points: number, condition: Condition): AttributeCriterion => ({ points, when: () => condition });

/** The twenty criteria on attributes, by id. */
const ATTRIBUTES: Readonly<Record<string, AttributeCriterion>> = {
  a01: plain(8, compare('country', 'isAnyOf', ['DE', 'AT', 'CH', 'FR', 'GB', 'NL', 'US'])),
  a02: plain(7, compare('industry', 'isAnyOf', ['Software', 'Fintech', 'Manufacturing', 'Logistics'])),
  a03: { points: 10, when: (vary) => compare('employees', 'between', { from: vary(200), to: vary(999) }) },
  a04: { points: 15, when: (vary) => compare('employees', 'atLeast', vary(1_000)) },
  a05: plain(8, any(...['VP', 'Head', 'Director'].map((part) => compare('job_title', 'contains', part)))),
  a06: plain(12, compare('seniority', 'is', 'C-level')),
  a07: plain(-10, compare('email_domain', 'isAnyOf', FREE_DOMAINS)),
  a08: plain(-5, compare('phone', 'isUnknown')),
  a09: { points: 6, when: (vary) => compare('annual_revenue', 'between', { from: vary(10_000_000), to: vary(999_999_999) }) },
  a10: plain(9, compare('department', 'isAnyOf', ['Marketing', 'Sales', 'RevOps'])),
  a11: plain(3, compare('subscribed', 'isTrue')),
  a12: plain(6, compare('lead_source', 'isAnyOf', ['referral', 'partner'])),
  a13: plain(4, compare('technologies', 'includesAny', ['Salesforce'])),
  a14: plain(-4, compare('employees', 'isUnknown')),
  a15: { points: 8, when: (vary) => compare('budget', 'atLeast', vary(50_000)) },
  a16: plain(7, compare('timeline', 'isAnyOf', ['now', 'this quarter'])),
  a17: plain(2, compare('region', 'is', 'EMEA')),
  a18: plain(-3, compare('website', 'isUnknown')),
  a19: { points: 4, when: (vary) => compare('pain', 'between', { from: vary(3), to: vary(5) }) },
  a20: plain(-100, compare('competitor', 'isTrue')),
};

const asGroup = (condition: Condition): ConditionGroup => ('of' in condition ? condition : all(condition));

/** Draws the criteria on attributes, and says what they are called. */
export function drawAttributes(draw: DocumentBuilder, { name, vary }: Copy): string[] {
  return Object.entries(ATTRIBUTES).map(([id, { points, when }], row) =>
    draw.add(name(id), 'criterion', row, { condition: asGroup(when(vary)), points: vary(points) }),
  );
}
