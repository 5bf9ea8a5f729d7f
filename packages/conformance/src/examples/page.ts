import { breadcrumbs } from './breadcrumbs.ts';
import { eloqua } from './eloqua.ts';
import type { Example, ExampleLead } from './example.ts';
import { hubspot } from './hubspot.ts';
import { marketo } from './marketo.ts';
import { sharpspring } from './sharpspring.ts';

export const EXAMPLES: readonly Example[] = [hubspot, eloqua, breadcrumbs, marketo, sharpspring];

const row = ({ words, sum, score, grade }: ExampleLead) => `| ${words} | ${sum} | **${score}**${grade ? `, ${grade}` : ''} |`;

const section = ({ title, theirs, ours, leads }: Example) =>
  [
    `## ${title}`,
    '',
    theirs,
    '',
    `**In Umbral:** ${ours}`,
    '',
    '| a lead | how the number comes about | score |',
    '|---|---|---|',
    ...leads.map(row),
    '',
  ].join('\n');

/** The page docs/how-others-score.md: how other systems score, and the same in Umbral, with numbers. A test keeps page and engine together. */
export function examplesPage(): string {
  const intro = [
    '# How others score, in Umbral',
    '',
    'Rules of other systems, drawn with the cards of the studio. Every number here is computed by the engine in a test; this page is made by it.',
    '',
  ].join('\n');
  return [intro, ...EXAMPLES.map(section)].join('\n');
}
