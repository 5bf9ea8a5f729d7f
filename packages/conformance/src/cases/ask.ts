import type {
  ActivityComparison,
  Comparison,
  ConditionGroup,
  EventSelection,
  FieldDefinition,
  FieldType,
  Measure,
  NumberOperator,
  Operator,
} from '@umbral/model';

/** No condition: where one may be left out, it means "always". */
export const always: { kind: 'all'; of: never[] } = { kind: 'all', of: [] };

type Some = readonly { kind: string }[];
type Group<K extends string, C extends Some> = { kind: K; of: C[number][] };
export const all = <C extends Some>(...of: C): Group<'all', C> => ({ kind: 'all', of: [...of] });
export const any = <C extends Some>(...of: C): Group<'any', C> => ({ kind: 'any', of: [...of] });
export const none = <C extends Some>(...of: C): Group<'none', C> => ({ kind: 'none', of: [...of] });
export const atLeast = <C extends Some>(count: number, ...of: C): { kind: 'atLeast'; count: number; of: C[number][] } => ({
  kind: 'atLeast',
  count,
  of: [...of],
});

/** A field against a value. */
export const is = (field: string, operator: Operator, value: Comparison['value'] = null, orMissing = false): Comparison => ({
  kind: 'comparison',
  field,
  operator,
  value,
  orMissing,
});

type Did = Partial<EventSelection & { orMissing: boolean }>;

/** A measure of events (visits, unless `rest` names others) against a number. */
export const did = (
  measure: Measure,
  operator: NumberOperator,
  value: ActivityComparison['value'],
  rest: Did = {},
): ActivityComparison => ({
  kind: 'activity',
  events: ['page_viewed'],
  where: always,
  withinDays: null,
  orMissing: false,
  ...rest,
  measure,
  operator,
  value,
});

/** The lead has this many employees, or more: the condition of a criterion that a case is not about. */
export const big = (employees = 1): ConditionGroup => all(is('employees', 'atLeast', employees));

export const own = (key: string, type: FieldType, caseSensitive?: boolean): FieldDefinition => ({
  key,
  type,
  label: { text: key },
  ...(caseSensitive === undefined ? {} : { caseSensitive }),
});
