import type { Band } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { useSmall } from '../../../ui/useSmall.ts';
import { bandsOf } from '../bands.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import type { Simulation } from '../simulation.ts';
import { BandMark } from './BandMark.tsx';
import look from './Leads.module.css';
import { type Lead, standingOf } from './lead.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import { useLines } from './useLines.ts';
import { Who } from './Who.tsx';

const MOST_REASONS = 3;

/** The name of a lead's grade of each matrix. */
function useGrades({ document, outputs }: Simulation): GridColumn<Lead>[] {
  const { t } = useTranslation();
  return outputs.grades.map(({ key, node }) => {
    const matrix = document.nodes.find(({ id }) => id === node);
    const grades = matrix?.kind === 'matrix' ? matrix.data.grades : [];
    const nameOf = (id: string | null | undefined) => {
      const label = grades.find((grade) => grade.id === id)?.label;
      return label ? labelText(t, label) : '–';
    };
    return { id: `grade ${node}`, name: t('simulation.column.grade'), width: '80px', cell: ({ grades: own }) => nameOf(own[key]) };
  });
}

/** The columns of the table of leads; on a telephone, who it is and what came of it on two lines each. */
export function useColumns(simulation: Simulation, score: string): GridColumn<Lead>[] {
  const { t } = useTranslation();
  const { number, signed } = useFormats();
  const small = useSmall();
  const linesOf = useLines(simulation, score);
  const grades = useGrades(simulation);
  const bands: readonly Band[] = bandsOf(simulation, score);
  const standing = (lead: Lead) => standingOf(lead, score);
  const written = (lead: Lead) => {
    const { score: value } = standing(lead);
    return value === null ? '–' : number(value);
  };
  const reasons = (lead: Lead) =>
    linesOf(lead)
      .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
      .slice(0, MOST_REASONS)
      .map(({ shown, name }) => `${signed(shown)} ${name}`)
      .join(' · ');
  const outcome: GridColumn<Lead> = {
    id: 'outcome',
    name: t('simulation.column.outcome'),
    width: '130px',
    cell: (lead) => <OutcomeMark outcome={lead.outcome} />,
  };
  if (small)
    return [
      {
        id: 'lead',
        name: t('simulation.column.lead'),
        width: 'minmax(0, 1fr)',
        cell: (lead) => (
          <span className={look.twoLines}>
            <Who lead={lead} />
            <span className={look.small}>
              <OutcomeMark outcome={lead.outcome} />
            </span>
          </span>
        ),
      },
      {
        id: 'score',
        name: t('simulation.column.score'),
        width: '112px',
        isFigure: true,
        cell: (lead) => (
          <span className={look.twoLines}>
            <span className={look.score}>{written(lead)}</span>
            <span className={look.small}>{bands.length > 0 && <BandMark bands={bands} id={standing(lead).band} />}</span>
          </span>
        ),
      },
    ];
  return [
    { id: 'lead', name: t('simulation.column.lead'), width: 'minmax(160px, 1.2fr)', cell: (lead) => <Who lead={lead} /> },
    {
      id: 'score',
      name: t('simulation.column.score'),
      width: '84px',
      isFigure: true,
      cell: (lead) => <span className={look.score}>{written(lead)}</span>,
    },
    ...(bands.length === 0
      ? []
      : [
          {
            id: 'band',
            name: t('simulation.column.band'),
            width: '150px',
            cell: (lead: Lead) => <BandMark bands={bands} id={standing(lead).band} />,
          },
        ]),
    ...grades,
    outcome,
    {
      id: 'reasons',
      name: t('simulation.column.reasons'),
      width: 'minmax(120px, 2fr)',
      cell: (lead) => <span className={look.reasons}>{reasons(lead)}</span>,
    },
  ];
}
