import { Text } from '@mantine/core';
import type { NodeOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { colourOf } from '../bands.ts';
import type { Simulation, Statistics } from '../simulation.ts';
import { useNames } from '../useNames.ts';
import look from './GradeMap.module.css';
import { hasShared, type Part, type Side, sideOf } from './matrix-sides.ts';

/** How much of its colour a cell has, in percent: with nobody in it, and with everybody. Texts are still read on it, in the dark too. */
const STRENGTH = { least: 6, most: 40 };

/** What a part of a side is called. */
function usePartText(): (part: Part) => string {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (part) => {
    if ('label' in part) return labelText(t, part.label);
    const { from, to } = part;
    if (from === null) return to === null ? t('simulation.grades.any') : t('simulation.grades.below', { to: number(to) });
    return to === null
      ? t('simulation.grades.from', { from: number(from) })
      : t('simulation.grades.between', { from: number(from), to: number(to) });
  };
}

type Counted = Statistics['matrices'][number];

/** The leads of each grade of a matrix, in its grid: the highest row on top, and the more leads, the stronger the colour. */
function Grid({
  simulation,
  matrix,
  counted,
  leads,
}: {
  simulation: Simulation;
  matrix: NodeOf<'matrix'>;
  counted: Counted;
  leads: number;
}) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const nameOf = useNames(simulation.document);
  const partText = usePartText();
  const [rows, columns] = [sideOf(simulation.document, matrix, 'rows'), sideOf(simulation.document, matrix, 'columns')];
  const sideText = ({ node }: Side) => (node === null ? '–' : nameOf(node));
  const grades = new Map(matrix.data.grades.map((grade) => [grade.id, grade]));
  const leadsOf = (grade: string | undefined) => counted.grades.find((each) => each.grade === grade)?.leads ?? 0;
  const most = Math.max(1, ...counted.grades.filter(({ grade }) => grade !== null).map((each) => each.leads));
  const strength = (count: number) => STRENGTH.least + (STRENGTH.most - STRENGTH.least) * Math.sqrt(count / most);
  const others = counted.grades.filter(({ grade }) => grade === null || !grades.has(grade)).reduce((sum, each) => sum + each.leads, 0);
  return (
    <>
      <table className={look.map} data-grades={counted.key}>
        <caption>{t('simulation.grades.caption', { name: nameOf(matrix.id), up: sideText(rows), across: sideText(columns) })}</caption>
        <thead>
          <tr>
            <td />
            {columns.parts.map((part) => (
              <th key={part.key} scope="col">
                {partText(part)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.parts
            .map((part, up) => ({ part, up }))
            .toReversed()
            .map(({ part, up }) => (
              <tr key={part.key}>
                <th scope="row">{partText(part)}</th>
                {columns.parts.map(({ key }, across) => {
                  const grade = grades.get(matrix.data.cells[up]?.[across] ?? '');
                  const count = leadsOf(grade?.id);
                  return (
                    <td
                      key={key}
                      className={look.cell}
                      style={{ background: `color-mix(in srgb, ${colourOf(grade)} ${strength(count)}%, transparent)` }}
                      data-grade={grade?.id}
                      data-leads={count}
                    >
                      <span className={look.grade}>{grade ? labelText(t, grade.label) || grade.id : '–'}</span>{' '}
                      <span className={look.leads}>{number(count)}</span>{' '}
                      <span className={look.grade}>{percent(leads === 0 ? 0 : count / leads)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </table>
      <Text size="sm" c="dimmed" mt={4}>
        {[
          others > 0 && t('simulation.grades.others', { count: others, leads: number(others) }),
          hasShared(matrix.data.cells) && t('simulation.grades.shared'),
        ]
          .filter((text) => text !== false)
          .join(' ')}
      </Text>
    </>
  );
}

/** Where the leads are in each matrix of the run. */
export function GradeMap({ simulation, statistics }: { simulation: Simulation; statistics: Statistics }) {
  return statistics.matrices.map((counted) => {
    const matrix = simulation.document.nodes.find(({ id }) => id === counted.node);
    return matrix?.kind === 'matrix' ? <Grid key={counted.key} {...{ simulation, matrix, counted }} leads={statistics.leads} /> : null;
  });
}
