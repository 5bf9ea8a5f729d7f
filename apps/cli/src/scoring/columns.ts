import type { Line, RuleSet } from '@umbral/compiler';
import type { Format } from '../data/files.ts';
import { identifier, literal } from '../data/session.ts';
import { lineText } from '../words/lines.ts';
import type { Names } from '../words/titles.ts';

/** A column of the results, after the lead's id. */
export type ResultColumn = { name: string; type: 'double' | 'varchar'; of: 'score' | 'band' | 'grade' | 'lines' | 'reason'; key: string };

/** What is told of a lead: scores, bands and grades as a statement names them; on request the lines of each score, and why it is as it is. */
export function resultColumns({ outputs }: RuleSet, explain: boolean): ResultColumn[] {
  const { scores, bands, grades } = outputs;
  const column = (of: ResultColumn['of'], key: string): ResultColumn => ({
    name: `${of}_${key}`,
    type: of === 'score' ? 'double' : 'varchar',
    of,
    key,
  });
  return [
    ...scores.map(({ key }) => column('score', key)),
    ...bands.map(({ score }) => column('band', score)),
    ...grades.map(({ key }) => column('grade', key)),
    ...(explain ? scores.flatMap(({ key }) => [column('reason', key), column('lines', key)]) : []),
  ];
}

/** A line as results tell it. */
export const lineOf = (line: Line, value: number, names: Names) => ({
  kind: line.kind,
  node: line.node,
  text: lineText(line, names),
  value,
});

/** The SELECT of the results in the form that a format wants. A score is a whole number wherever it is one. */
export function resultsSelect(columns: readonly ResultColumn[], from: string, idType: string, format: Format): string {
  const isText = format === 'csv' || format === 'tsv';
  const shown = columns.map(({ name, of }) => {
    const column = identifier(name);
    if (of === 'score' && isText)
      return `case when ${column} = floor(${column}) then ${column}::bigint::varchar else ${column}::varchar end as ${column}`;
    return of === 'lines' && !isText && format !== 'parquet' ? `${column}::json as ${column}` : column;
  });
  return `select ${[`lead::${idType} as lead`, ...shown].join(', ')} from ${from}`;
}

/** The lines of a score that took effect, out of all that a statement gives as a JSON object by their ids. */
export function linesSql(lines: readonly Line[], contributions: string, names: Names): string {
  const all = lines.map(({ id, kind, node }) => {
    const value = `coalesce((${contributions} ->> ${literal(id)})::double, 0.0) + 0.0`;
    return `{'kind': ${literal(kind)}, 'node': ${literal(node)}, 'text': ${literal(lineText({ kind, node }, names))}, 'value': ${value}}`;
  });
  if (all.length === 0) return "'[]'";
  return `to_json(list_filter([${all.join(', ')}], lambda line: line.kind = 'points' or line.value <> 0.0))::varchar`;
}
