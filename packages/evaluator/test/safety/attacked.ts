import type { RuleSet } from '@umbral/compiler/program';
import type { Lead } from '../../src/index.ts';

/** Every place of a rule set where a text may stand. Names are what an author or a tool makes up; `text` is a literal in a rule. */
const SOUND = {
  stage: 'criteria',
  rule: 'k',
  line: 'line',
  key: 'score',
  node: 's',
  band: 'warm',
  gradeKey: 'grade',
  grade: 'top',
  attribute: 'industry',
  event: 'page',
  property: 'path',
  counted: 'c0',
  previous: 'before',
  text: 'software',
};
type Texts = typeof SOUND;
export type Position = keyof Texts;
export const POSITIONS = Object.keys(SOUND) as Position[];

/** Positions of what is no name: any text at all may stand there in a rule set that is read from elsewhere. */
export const LITERALS: readonly Position[] = ['text'];

/** Writes an object of one key, also of `__proto__`. */
const keyed = <V>(key: string, value: V): Record<string, V> => Object.fromEntries([[key, value]]);
const v = (path: string) => ({ var: path });

/** A rule set with a text in some of its places, and a lead that all of its conditions hold for. */
export function attacked(positions: readonly Position[], payload: string): { ruleSet: RuleSet; lead: Lead; dotted: boolean } {
  const at: Texts = { ...SOUND, ...Object.fromEntries(positions.map((position) => [position, payload])) };
  const field = (key: string) => ({ key, type: 'text' as const, caseSensitive: true });
  const isEvent = { '===': [v('type'), at.event] };
  const fromText = {
    and: [isEvent, { '!==': [v(`properties.${at.property}`), null] }, { '===': [v(`properties.${at.property}`), at.text] }],
  };
  const known = { '!==': [v(`lead.${at.attribute}`), null] };
  const counts = (when: RuleSet['stages'][number]['rules'][string]) => ({
    reduce: [{ filter: [v('events'), when] }, { '+': [v('accumulator'), 1] }, 0],
  });
  const ruleSet: RuleSet = {
    format: 'umbral.rule-set',
    version: 2,
    input: {
      attributes: [field(at.attribute)],
      events: [{ key: at.event, properties: [field(at.property)] }],
      counted: [{ key: at.counted, when: isEvent, per: { kind: 'event' }, order: 'newest' }],
      previous: [at.previous],
    },
    stages: [
      {
        name: at.stage,
        rules: {
          ...keyed(at.rule, {
            '+': [
              counts(isEvent),
              counts(fromText),
              { if: [{ and: [known, { in: [v(`lead.${at.attribute}`), [at.text, 'other']] }] }, 10, 0] },
            ],
          }),
          other: counts({ '===': [v('type'), 'other'] }),
        },
      },
      {
        name: 'results',
        rules: {
          band: { if: [{ '>=': [v(`${at.stage}.${at.rule}`), 12] }, at.band, 'low'] },
          grade: { if: [{ and: [known, { in: [at.text, v(`lead.${at.attribute}`)] }] }, at.grade, 'low'] },
          matched: { '===': [v(`lead.${at.attribute}`), at.text] },
        },
      },
      { name: 'contributions', rules: keyed(at.line, 5) },
    ],
    outputs: {
      scores: [
        {
          key: at.key,
          node: at.node,
          path: `${at.stage}.${at.rule}`,
          minimum: 0,
          maximum: 100,
          decimals: 0,
          disqualified: null,
          lines: [{ id: at.line, kind: 'points', node: at.node }],
        },
      ],
      bands: [
        {
          score: at.key,
          node: at.node,
          path: 'results.band',
          bands: [
            { id: 'low', from: null, exit: null },
            { id: at.band, from: 12, exit: null },
          ],
        },
      ],
      grades: [{ key: at.gradeKey, node: at.node, path: 'results.grade', grades: ['low', at.grade] }],
      audience: null,
      matches: keyed(at.node, 'results.matched'),
    },
  };
  const lead: Lead = {
    attributes: keyed(at.attribute, at.text),
    events: [{ type: at.event, at: 0, properties: keyed(at.property, at.text) }],
    previous: keyed(at.previous, at.band),
  };
  // Where names have dots, no path says which of them is meant.
  return { ruleSet, lead, dotted: [at.stage, at.rule].some((name) => name.includes('.')) };
}
