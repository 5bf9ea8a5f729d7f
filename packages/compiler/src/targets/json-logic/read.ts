import { z } from 'zod';
import type { Logic, RuleSet } from '../../program/index.ts';
import { portableViolations } from './portable/index.ts';

const MOST = 100_000;
const DEPTH = 128;

const Key = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/);
const Path = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}\.[A-Za-z][A-Za-z0-9_-]{0,63}$/);
const ValueInput = z.strictObject({
  key: Key,
  type: z.enum(['text', 'number', 'boolean', 'date', 'list']),
  caseSensitive: z.boolean(),
});
const EventShape = z.strictObject({ key: Key, properties: z.array(ValueInput).max(MOST) });
const LineShape = z.strictObject({
  id: Key,
  kind: z.enum(['points', 'decay', 'limit', 'choice', 'disqualifier', 'scale', 'rounding']),
  node: Key,
});
const BandShape = z.strictObject({ id: Key, from: z.number().nullable(), exit: z.number().nullable() });

/** Whether a value is made of what rules are made of, no deeper than any JSON reader follows. What operators do with it is checked later. */
function isLogic(value: unknown, depth = 0): value is Logic {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= DEPTH) return false;
  return Object.values(value).every((inside) => isLogic(inside, depth + 1));
}

const Rule = z.custom<Logic>((value) => isLogic(value));
const CountedShape = z.strictObject({
  key: Key,
  when: Rule,
  per: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('event') }),
    z.strictObject({ kind: z.literal('period'), days: z.int().min(1), most: z.int().min(1) }),
    z.strictObject({ kind: z.literal('value'), property: Key }),
  ]),
  order: z.enum(['newest', 'oldest']),
});

const RuleSetShape = z.strictObject({
  format: z.literal('umbral.rule-set'),
  version: z.literal(2),
  input: z.strictObject({
    attributes: z.array(ValueInput).max(MOST),
    events: z.array(EventShape).max(MOST),
    counted: z.array(CountedShape).max(MOST),
    previous: z.array(Key).max(100),
  }),
  stages: z
    .array(
      z.strictObject({
        name: Key,
        rules: z.record(Key, Rule),
      }),
    )
    .max(500),
  outputs: z.strictObject({
    scores: z
      .array(
        z.strictObject({
          key: Key,
          node: Key,
          path: Path,
          minimum: z.number(),
          maximum: z.number(),
          decimals: z.int().min(0).max(3),
          disqualified: Path.nullable(),
          lines: z.array(LineShape).max(MOST),
        }),
      )
      .max(100),
    bands: z.array(z.strictObject({ score: Key, node: Key, path: Path, bands: z.array(BandShape).min(1).max(100) })).max(100),
    grades: z.array(z.strictObject({ key: Key, node: Key, path: Path, grades: z.array(Key).min(1).max(1_000) })).max(MOST),
    audience: Path.nullable(),
    matches: z.record(Key, Path),
  }),
}) satisfies z.ZodType<RuleSet>;

export type RuleSetReadResult = { ok: true; ruleSet: RuleSet } | { ok: false; issues: { path: string; message: string }[] };

const MOST_ISSUES = 20;

/** Reads a rule set from any source. Only one of sound shape whose rules are all portable comes through. Never throws. */
export function readRuleSet(input: unknown): RuleSetReadResult {
  const parsed = RuleSetShape.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, MOST_ISSUES).map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    return { ok: false, issues };
  }
  const violations = portableViolations(parsed.data);
  if (violations.length === 0) return { ok: true, ruleSet: parsed.data };
  return { ok: false, issues: violations.slice(0, MOST_ISSUES).map(({ path, problem }) => ({ path, message: problem })) };
}
