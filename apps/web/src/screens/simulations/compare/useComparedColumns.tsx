import { useTranslation } from 'react-i18next';
import { placeText } from '../../../differences/places.ts';
import { useFormats } from '../../../language/formats.ts';
import { useSmall } from '../../../ui/useSmall.ts';
import { bandsOf } from '../bands.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import leads from '../leads/Leads.module.css';
import { Who } from '../leads/Who.tsx';
import type { Both, ComparedLead } from './compared.ts';
import { useBothNames } from './useBothNames.ts';

const MOST_LINES = 3;

/** How a lead's score changes; null where it has none before or after. */
const differenceOf = ({ before, after }: ComparedLead): number | null =>
  before.score === null || after.score === null ? null : after.score - before.score;

/** How scores and bands of both runs are written. */
export function useBothTexts(both: Both, score: string) {
  const { t } = useTranslation();
  const { number, signed } = useFormats();
  const [before, after] = [bandsOf(both.before, score), bandsOf(both.after, score)];
  const written = (value: number | null) => (value === null ? '–' : number(value));
  return {
    written,
    hasBands: before.length + after.length > 0,
    bands: (lead: ComparedLead) =>
      lead.before.band === lead.after.band
        ? placeText(t, after, lead.after.band)
        : t('changedLeads.fromTo', { from: placeText(t, before, lead.before.band), to: placeText(t, after, lead.after.band) }),
    scores: (lead: ComparedLead) => t('changedLeads.fromTo', { from: written(lead.before.score), to: written(lead.after.score) }),
    change: (lead: ComparedLead) => {
      const difference = differenceOf(lead);
      return difference === null ? '–' : signed(difference);
    },
  };
}

/** The columns of the table of leads that change; on a telephone on two lines. */
export function useComparedColumns(both: Both, score: string): GridColumn<ComparedLead>[] {
  const { t } = useTranslation();
  const { signed } = useFormats();
  const nameOf = useBothNames(both);
  const texts = useBothTexts(both, score);
  const small = useSmall();
  const lines = (lead: ComparedLead) =>
    lead.nodes
      .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
      .slice(0, MOST_LINES)
      .map(({ node, before, after }) => `${signed(after - before)} ${nameOf(node)}`)
      .join(' · ');
  const change: GridColumn<ComparedLead> = {
    id: 'difference',
    name: t('compared.column.change'),
    width: small ? '72px' : '90px',
    isFigure: true,
    cell: (lead) => <span className={leads.score}>{texts.change(lead)}</span>,
  };
  const name = t('simulation.column.lead');
  if (small)
    return [
      {
        id: 'lead',
        name,
        width: 'minmax(0, 1fr)',
        cell: (lead) => (
          <span className={leads.twoLines}>
            <Who lead={lead} />
            <span className={leads.small}>{texts.hasBands ? texts.bands(lead) : texts.scores(lead)}</span>
          </span>
        ),
      },
      change,
    ];
  return [
    { id: 'lead', name, width: 'minmax(160px, 1.2fr)', cell: (lead) => <Who lead={lead} /> },
    ...(texts.hasBands ? [{ id: 'band', name: t('simulation.column.band'), width: '200px', cell: texts.bands }] : []),
    { id: 'before', name: t('compared.column.before'), width: '120px', isFigure: true, cell: (lead) => texts.written(lead.before.score) },
    { id: 'after', name: t('compared.column.after'), width: '120px', isFigure: true, cell: (lead) => texts.written(lead.after.score) },
    change,
    {
      id: 'lines',
      name: t('compared.column.lines'),
      width: 'minmax(120px, 2fr)',
      cell: (lead) => <span className={leads.reasons}>{lines(lead)}</span>,
    },
  ];
}
