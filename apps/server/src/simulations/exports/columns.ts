import type { RuleSet } from '@umbral/compiler';
import type { Document, Label } from '@umbral/model';
import type { Column } from '../../exports/column.ts';

/** A result as exports read it. */
export type ExportedRow = {
  external_id: string;
  name: string | null;
  outcome: boolean | null;
  moment: number;
  scores: (number | null)[];
  bands: (string | null)[];
  grades: (string | null)[];
  lines: number[];
};

/** A column of the results of a run. */
export type ResultColumn = Column<ExportedRow>;

/** The columns of a run: the lead, its results, and what each node gave to each score, by the node's title; these add up to the score. */
export function columnsFor(document: Document, outputs: RuleSet['outputs']): ResultColumn[] {
  const columns: ResultColumn[] = [
    { name: 'lead', type: 'text', of: (row) => row.external_id },
    { name: 'name', type: 'text', of: (row) => row.name },
    { name: 'outcome', type: 'boolean', of: (row) => row.outcome },
    { name: 'moment', type: 'moment', of: (row) => row.moment },
    ...outputs.scores.map(({ key }, at): ResultColumn => ({ name: `score_${key}`, type: 'number', of: (row) => row.scores[at] ?? null })),
    ...outputs.bands.map(({ score }, at): ResultColumn => ({ name: `band_${score}`, type: 'text', of: (row) => row.bands[at] ?? null })),
    ...outputs.grades.map(({ key }, at): ResultColumn => ({ name: `grade_${key}`, type: 'text', of: (row) => row.grades[at] ?? null })),
    ...pointsColumns(document, outputs),
  ];
  return distinct(columns);
}

/** Texts that come with Umbral go by their codes: the languages are the web app's. */
const said = (label: Label): string => ('text' in label ? label.text : label.code);

function pointsColumns({ nodes }: Document, { scores }: RuleSet['outputs']): ResultColumn[] {
  const titles = new Map(nodes.map((node) => [node.id, node.kind !== 'note' && node.data.title ? said(node.data.title) : node.id]));
  let first = 0;
  return scores.flatMap(({ key, lines }) => {
    const places = new Map<string, number[]>();
    for (const [index, { node }] of lines.entries()) places.set(node, [...(places.get(node) ?? []), first + index]);
    first += lines.length;
    return [...places].map(([node, at]): ResultColumn => {
      const title = titles.get(node) ?? node;
      const name = scores.length > 1 ? `${title} (${key})` : title;
      return { name, type: 'number', of: ({ lines: values }) => at.reduce((sum, place) => sum + (values[place] ?? 0), 0) };
    });
  });
}

/** Gives columns of one name numbers. */
function distinct(columns: readonly ResultColumn[]): ResultColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let { name } = column;
    for (let number = 2; taken.has(name); number++) name = `${column.name} ${number}`;
    taken.add(name);
    return { ...column, name };
  });
}
