import { activity, all, bands, comparison, did, documentOf, score } from '../documents.ts';
import { asking, type Cases, withSource } from './case.ts';

const conflicting = {
  events: ['a', 'b'].map((key) => ({
    key,
    label: { text: key },
    properties: [{ key: 'size', label: { text: '' }, type: key === 'a' ? ('number' as const) : ('text' as const) }],
  })),
};

export const CONDITIONS = {
  unknownField: {
    document: asking(comparison('industry', 'isKnown'), comparison('shoe_size', 'isKnown')),
    node: 'k',
    severity: 'error',
    params: { field: 'shoe_size', at: [1] },
  },
  unknownProperty: {
    document: withSource(activity('a', { where: all(comparison('industry', 'isKnown')) })),
    node: 'a',
    severity: 'error',
    params: { property: 'industry', at: [0] },
  },
  propertyConflict: {
    document: documentOf(
      [activity('a', { events: ['a', 'b'], where: all(comparison('size', 'isKnown')) }), score('s'), bands('b', null, 1)],
      ['a > s', 's > b'],
      conflicting,
    ),
    node: 'a',
    severity: 'error',
    params: { property: 'size', at: [0] },
  },
  emptyCondition: {
    document: asking(comparison('industry', 'isKnown'), { kind: 'any', of: [] }),
    node: 'k',
    severity: 'error',
    params: { at: [1] },
  },
  operatorMismatch: {
    document: asking(comparison('employees', 'contains', 'x')),
    node: 'k',
    severity: 'error',
    params: { field: 'employees', operator: 'contains', type: 'number', at: [0] },
  },
  valueMissing: {
    document: asking(comparison('industry', 'is', '  ')),
    node: 'k',
    severity: 'error',
    params: { field: 'industry', operator: 'is', at: [0] },
  },
  valueMismatch: {
    document: asking(comparison('employees', 'between', { from: 9, to: 1 })),
    node: 'k',
    severity: 'error',
    params: { field: 'employees', operator: 'between', at: [0] },
  },
  atLeastTooMany: {
    document: asking({ kind: 'atLeast', count: 2, of: [comparison('industry', 'isKnown')] }),
    node: 'k',
    severity: 'error',
    params: { count: 2, of: 1, at: [0] },
  },
  emptyEvents: { document: withSource(activity('a', { events: [] })), node: 'a', severity: 'error' },
  unknownEvent: {
    document: withSource(activity('a', { events: ['session', 'teleported'] })),
    node: 'a',
    severity: 'error',
    params: { event: 'teleported', at: null },
  },
  propertyMissing: {
    document: withSource(activity('a', { counts: { kind: 'oncePerValue', property: '' } })),
    node: 'a',
    severity: 'error',
    params: { at: null },
  },
  propertyMismatch: {
    document: asking(comparison('industry', 'isKnown'), did({ measure: { kind: 'sum', property: 'path' } })),
    node: 'k',
    severity: 'error',
    params: { property: 'path', type: 'text', at: [1] },
  },
} satisfies Cases<
  | 'unknownField'
  | 'unknownProperty'
  | 'propertyConflict'
  | 'propertyMissing'
  | 'propertyMismatch'
  | 'emptyCondition'
  | 'operatorMismatch'
  | 'valueMissing'
  | 'valueMismatch'
  | 'atLeastTooMany'
  | 'emptyEvents'
  | 'unknownEvent'
>;
