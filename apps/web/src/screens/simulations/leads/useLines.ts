import { useTranslation } from 'react-i18next';
import { type ToldLine, toldLines } from '../../../words/lines.ts';
import type { Simulation } from '../simulation.ts';
import { useNames } from '../useNames.ts';
import { type Lead, standingOf } from './lead.ts';

/** A function that tells the lines of a lead's score; they add up to it. */
export function useLines({ document, outputs }: Pick<Simulation, 'document' | 'outputs'>, score: string): (lead: Lead) => ToldLine[] {
  const { t } = useTranslation();
  const nameOf = useNames(document);
  const known = new Map(outputs.scores.find(({ key }) => key === score)?.lines.map((line) => [line.id, line]));
  return (lead) => {
    const values = new Map(lead.lines.map(({ id, value }) => [id, value]));
    const lines = [...known.values()].map((line) => ({ line, value: values.get(line.id) ?? 0 }));
    return toldLines(t, lines, standingOf(lead, score).score ?? 0, nameOf);
  };
}
