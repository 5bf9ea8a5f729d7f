import type { Document } from '@umbral/model';
import type { Told } from './conditionReasons.ts';
import type { Telling } from './reasons.ts';
import { missingData, type Row, whyRow } from './rows.ts';
import { standingOf } from './standing.ts';

const MARK = { true: '✓', false: '✗', null: '·' };

const written = ({ text, holds, depth }: Told): string => `${'  '.repeat(depth + 2)}${MARK[`${holds}`]} ${text}`;

/** One lead's score and all its reasons as plain text, for somebody who has to call that lead. */
export function leadText(telling: Telling, document: Document, key: string, rows: readonly Row[]): string {
  const { words, lead, nodes } = telling;
  const { t, formats } = words;
  const score = lead.explanation.scores[key] ?? 0;
  const node = [...nodes.values()].find((each) => each.kind === 'score' && each.data.key === key);
  const maximum = node?.kind === 'score' ? formats.number(node.data.scale.maximum) : '';
  const head = t('lead.summary', { name: lead.summary.name, score: formats.number(score, 3), maximum });
  const lines = rows.flatMap((row) => [`${formats.signed(row.shown)}  ${row.name}`, ...whyRow(row, telling).map(written)]);
  const missing = missingData(telling).map(({ name, text }) => `  · ${name}: ${text}`);
  return [
    head,
    ...standingOf(telling, document, key),
    '',
    ...lines,
    `= ${formats.number(score, 3)}  ${t('lead.total')}`,
    ...(missing.length === 0 ? [] : ['', t('lead.missing'), ...missing]),
  ].join('\n');
}
