import type { CodeOf, ParamsOf } from '../codes.ts';
import type { Mapping } from '../columns/mapping.ts';
import type { Table } from '../files/look.ts';
import type { FileRole, Params } from '../report.ts';
import { SAMPLE_LIMITS } from '../sample.ts';

type Header = Pick<Table, 'header'>;

/** The headers of an import's files: leads, and what there is besides. */
export type Headers = { leads: Header; events?: Header; outcomes?: Header };

type MappingCode = CodeOf<'mapping'>;
type Report = <C extends MappingCode>(code: C, params: ParamsOf<'mapping', C>) => void;

/** What a mapping still lacks before it can be used, and in which file. */
export type MappingProblem = { role: FileRole; code: MappingCode; params: Params };

type Column = { column: number; use: string; key: string; type: string };
type Rules = { id: string; moments: readonly string[]; keyed: string };

const RULES: Record<FileRole, Rules> = {
  leads: { id: 'id', moments: ['outcomeAt'], keyed: 'field' },
  events: { id: 'leadId', moments: ['at'], keyed: 'property' },
  outcomes: { id: 'leadId', moments: ['at'], keyed: '' },
};

const reporter =
  (role: FileRole, problems: MappingProblem[]): Report =>
  (code, params) =>
    problems.push({ role, code, params });

/** Everything that keeps a mapping from being used on these files; nothing when it can be. */
export function checkMapping(files: Headers, mapping: Mapping): MappingProblem[] {
  const problems: MappingProblem[] = [];
  for (const role of ['leads', 'events', 'outcomes'] as const) {
    const file = files[role];
    if (!file) continue;
    const report = reporter(role, problems);
    const part = mapping[role];
    if (!part) report('notMapped', {});
    else checkColumns(part.columns, file, RULES[role], report);
  }
  if (files.events && mapping.events) checkEvents(mapping.events, reporter('events', problems));
  const { columns, outcomePositive } = mapping.leads;
  const hasOutcome = columns.some((column) => column.use === 'outcome');
  if (hasOutcome && outcomePositive.length === 0) reporter('leads', problems)('noPositiveOutcome', {});
  const window = mapping.outcomeWindow?.column;
  const isDate = columns.some(({ column, use, type }) => column === window && use === 'field' && type === 'date');
  if (window !== undefined && !isDate) reporter('leads', problems)('noWindowColumn', {});
  return problems;
}

function checkColumns(columns: readonly Column[], file: Header, rules: Rules, report: Report): void {
  const seen = { column: new Set<number>(), use: new Set<string>(), key: new Set<string>() };
  for (const { column, use, key, type } of columns) {
    if (column >= file.header.length) report('noColumn', { column });
    if (seen.column.has(column)) report('columnTwice', { column });
    seen.column.add(column);
    if (use === 'ignore') continue;
    if (rules.moments.includes(use) && type !== 'date') report('notADate', { column });
    if (use !== rules.keyed) {
      if (seen.use.has(use)) report('useTwice', { use });
      seen.use.add(use);
    } else if (key === '') report('noKey', { column });
    else if (seen.key.has(key)) report('keyTwice', { key });
    else seen.key.add(key);
  }
  if (!seen.use.has(rules.id)) report('noIdColumn', {});
}

function checkEvents({ columns, eventType }: NonNullable<Mapping['events']>, report: Report): void {
  const has = (use: string) => columns.some((column) => column.use === use);
  if (!has('at')) report('noMomentColumn', {});
  if (!has('type') && eventType === null) report('noTypeColumn', {});
  const found = columns.filter((column) => column.use === 'property').length;
  const limit = SAMPLE_LIMITS.properties;
  if (found > limit) report('tooManyProperties', { found, limit });
}
