import { CATALOGUE_EVENTS, CATALOGUE_FIELDS, toIdentifier } from '@umbral/model';
import type { ColumnInsight } from '@umbral/samples';
import type { Part, PartColumn, Use } from './part.ts';

const ONLY_ONE: readonly Use[] = ['id', 'outcome', 'outcomeAt', 'leadId', 'type', 'at'];
const MOMENTS: readonly Use[] = ['outcomeAt', 'at'];

/** Whether a column of this use holds moments, whatever else it may look like. */
export const isMoment = (use: Use): boolean => MOMENTS.includes(use);

/** Whether a column of this use becomes something with a name and a type. */
export const isNamed = (use: Use): boolean => use === 'field' || use === 'property';

export function changeColumn(part: Part, column: number, change: Partial<PartColumn>): Part {
  return { ...part, columns: part.columns.map((each) => (each.column === column ? { ...each, ...change } : each)) };
}

/** Gives a column another use. What only one column can be is taken from the one that was it, and what was chosen about that one is dropped. */
export function setUse(part: Part, column: number, use: Use): Part {
  const before = part.columns.find((each) => each.column === column)?.use;
  const columns = part.columns.map((each): PartColumn => {
    if (each.column === column) return { ...each, use, ...(isMoment(use) && { type: 'date' }) };
    return each.use === use && ONLY_ONE.includes(use) ? { ...each, use: 'ignore' } : each;
  });
  const concerns = (which: Use) => use === which || before === which;
  return {
    ...part,
    columns,
    ...(concerns('outcome') && { outcomePositive: [] }),
    ...(concerns('type') && { types: [], eventType: use === 'type' ? null : 'custom' }),
  };
}

const catalogue = new Map(CATALOGUE_FIELDS.map((field) => [field.key, field]));

/** The catalogue's field that a column is, if it is one. */
export const catalogueFieldOf = ({ key }: PartColumn) => catalogue.get(key);

/** Makes a column a field of the catalogue, or (null) one of its own under its header. */
export function setField(part: Part, insight: ColumnInsight, key: string | null): Part {
  const known = key === null ? undefined : catalogue.get(key);
  if (known) return changeColumn(part, insight.column, { key: known.key, type: known.type, label: known.label });
  const others = part.columns.filter(({ column }) => column !== insight.column).map((each) => each.key);
  const own = toIdentifier(insight.header, new Set([...others, ...catalogue.keys()]));
  return changeColumn(part, insight.column, { key: own, type: insight.guess.type, label: { text: insight.header.slice(0, 200) } });
}

const events = new Set(CATALOGUE_EVENTS.map((event) => event.key));

/** Whether the catalogue has this kind of event. */
export const isCatalogueEvent = (key: string): boolean => events.has(key);

/** Says which event a value of the type column is: one of the catalogue, or (null) one of its own. */
export function setEventType(part: Part, value: string, key: string | null): Part {
  const others = part.types.filter((each) => each.value !== value);
  const own = () => toIdentifier(value, new Set([...events, ...others.map((each) => each.key)]));
  return { ...part, types: [...others, { value, key: key ?? own() }] };
}
