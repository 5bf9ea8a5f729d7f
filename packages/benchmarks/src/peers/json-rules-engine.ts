import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { FREE_DOMAINS } from '../model/attributes.ts';
import type { Peer } from './peer.ts';

type Condition = { fact: string; operator: string; value: unknown };
const is = (fact: string, operator: string, value: unknown): Condition => ({ fact, operator, value });
const all = (...of: Condition[]): TopLevelCondition => ({ all: of });

/** The twenty criteria on attributes, each with its points. It has no aggregates over lists: activity would have to be code. */
const RULES: readonly [points: number, conditions: TopLevelCondition][] = [
  [8, all(is('country', 'in', ['de', 'at', 'ch', 'fr', 'gb', 'nl', 'us']))],
  [7, all(is('industry', 'in', ['software', 'fintech', 'manufacturing', 'logistics']))],
  [10, all(is('employees', 'greaterThanInclusive', 200), is('employees', 'lessThanInclusive', 999))],
  [15, all(is('employees', 'greaterThanInclusive', 1_000))],
  [8, { any: ['vp', 'head', 'director'].map((text) => is('job_title', 'has', text)) }],
  [12, all(is('seniority', 'equal', 'c-level'))],
  [-10, all(is('email_domain', 'in', FREE_DOMAINS))],
  [-5, all(is('phone', 'equal', null))],
  [6, all(is('annual_revenue', 'greaterThanInclusive', 10_000_000), is('annual_revenue', 'lessThanInclusive', 999_999_999))],
  [9, all(is('department', 'in', ['marketing', 'sales', 'revops']))],
  [3, all(is('subscribed', 'equal', true))],
  [6, all(is('lead_source', 'in', ['referral', 'partner']))],
  [4, all(is('technologies', 'has', 'salesforce'))],
  [-4, all(is('employees', 'equal', null))],
  [8, all(is('budget', 'greaterThanInclusive', 50_000))],
  [7, all(is('timeline', 'in', ['now', 'this quarter']))],
  [2, all(is('region', 'equal', 'emea'))],
  [-3, all(is('website', 'equal', null))],
  [4, all(is('pain', 'greaterThanInclusive', 3), is('pain', 'lessThanInclusive', 5))],
  [-100, all(is('competitor', 'equal', true))],
];

/** The attribute criteria alone, added up by their host, which is us. */
export const jsonRulesEngine: Peer = {
  key: 'json-rules-engine',
  name: 'json-rules-engine',
  prepare: async () => {
    const engine = new Engine([], { allowUndefinedFacts: true });
    engine.addOperator<string | string[] | null, string>('has', (value, part) => value?.includes(part) ?? false);
    for (const [points, conditions] of RULES) engine.addRule({ conditions, event: { type: 'points', params: { points } } });
    return async ({ lead }) => {
      const { events } = await engine.run(lead);
      const fit = events.reduce((sum, { params }) => sum + Number(params?.points), 0);
      return { scores: { fit }, bands: {}, grades: {} };
    };
  },
};
