import type { Condition, DataOf, Document, Node } from '@umbral/model';
import { all, anyCriterion, comparison, documentOf, node, score, segment } from '../documents.ts';
import { type Case, checkCases } from './cases.ts';
import { big, is, large, scored } from './drawings.ts';

const IMPOSSIBLE = all(large(10), comparison('employees', 'lessThan', 10));
const ANYONE: ReturnType<typeof segment> = segment('who', { kind: 'any', of: [large(10), comparison('employees', 'lessThan', 10, true)] });
/** A gate in front of a criterion. */
const gated = (who: Node, least = 10): Document => scored([who, big('k', least), anyCriterion('other')], ['who > k', 'k > s', 'other > s']);
const small = (most: number, data: Partial<DataOf<'segment'>> = {}): Node =>
  segment('who', all(comparison('employees', 'lessThan', most)), data);
const withMatches = (kind: 'audience' | 'disqualifier', ...segments: Node[]): Document =>
  documentOf([...segments, node(kind, 'x'), anyCriterion('other'), score('s')], [...segments.map(({ id }) => `${id} > x`), 'other > s']);
const twoAudiences = (one: Condition, other: Condition): Document =>
  documentOf(
    [segment('p', all(one)), segment('q', all(other)), node('audience', 'x'), node('audience', 'y'), anyCriterion('other'), score('s')],
    ['p > x', 'q > y', 'other > s'],
  );

const gates: Case[] = [
  {
    code: 'gateNeverOpens',
    name: 'contradiction',
    node: 'k',
    params: { segment: 'who' },
    fixed: true,
    document: gated(segment('who', IMPOSSIBLE)),
    nearMiss: gated(small(11)),
  },
  {
    code: 'gateNeverOpens',
    name: 'its segment is off',
    node: 'k',
    params: { segment: 'who' },
    fixed: true,
    document: gated(small(11, { enabled: false })),
    nearMiss: gated(small(11)),
  },
  {
    code: 'gateContradicts',
    name: 'only larger ones behind a gate for smaller ones',
    node: 'k',
    params: { segment: 'who' },
    fixed: true,
    document: gated(small(10)),
    nearMiss: gated(small(11)),
  },
  {
    code: 'segmentUnused',
    name: 'nothing reads it',
    node: 'who',
    params: {},
    fixed: true,
    document: scored([small(10), anyCriterion('k')], ['k > s']),
    nearMiss: scored([small(10), anyCriterion('k')], ['who > k', 'k > s']),
  },
  {
    code: 'disqualifierAlways',
    name: 'everyone',
    node: 'x',
    params: {},
    fixed: false,
    document: withMatches('disqualifier', ANYONE),
    nearMiss: withMatches('disqualifier', small(10)),
  },
  {
    code: 'disqualifierNever',
    name: 'no one',
    node: 'x',
    params: {},
    fixed: true,
    document: withMatches('disqualifier', segment('who', IMPOSSIBLE)),
    nearMiss: withMatches('disqualifier', segment('who', IMPOSSIBLE), segment('b')),
  },
  {
    code: 'audienceNobody',
    name: 'no one',
    node: 'x',
    params: {},
    fixed: false,
    document: withMatches('audience', segment('who', IMPOSSIBLE)),
    nearMiss: withMatches('audience', small(10)),
  },
  {
    code: 'audienceEverybody',
    name: 'two segments between them',
    node: 'x',
    params: {},
    fixed: true,
    document: withMatches('audience', small(10), segment('b', all(comparison('employees', 'atLeast', 10, true)))),
    nearMiss: withMatches('audience', small(10), segment('b', all(large(10)))),
  },
  {
    code: 'audiencesContradict',
    name: 'no one is in both',
    node: 'y',
    params: {},
    fixed: false,
    document: twoAudiences(is('es'), is('fr')),
    nearMiss: twoAudiences(is('es'), large(10)),
  },
  {
    code: 'activeEnded',
    name: 'an audience',
    node: 'x',
    params: { until: 1_000 },
    fixed: true,
    document: documentOf([small(10), node('audience', 'x', { activeUntil: 1_000 }), anyCriterion('k'), score('s')], ['who > x', 'k > s']),
    nearMiss: documentOf([small(10), node('audience', 'x', { activeUntil: 1_001 }), anyCriterion('k'), score('s')], ['who > x', 'k > s']),
    options: { now: 1_000 },
  },
  {
    code: 'activeEnded',
    name: 'in an average, where it counts as nothing',
    node: 'k',
    params: { until: 1_000 },
    fixed: false,
    document: scored([anyCriterion('k', 10, { activeUntil: 1_000 }), anyCriterion('other')], ['k > s', 'other > s'], {
      combine: 'average',
    }),
    nearMiss: scored([anyCriterion('k', 10, { enabled: false, activeUntil: 1_000 }), anyCriterion('other')], ['k > s', 'other > s']),
    options: { now: 1_000 },
  },
  {
    code: 'activeEnded',
    name: 'at the moment itself',
    node: 'k',
    params: { until: 1_000 },
    fixed: true,
    document: scored([anyCriterion('k', 10, { activeUntil: 1_000 }), anyCriterion('other')], ['k > s', 'other > s']),
    nearMiss: scored([anyCriterion('k', 10, { activeUntil: 1_001 })], ['k > s']),
    options: { now: 1_000 },
  },
];
checkCases('gates, audiences and disqualifiers', gates);
