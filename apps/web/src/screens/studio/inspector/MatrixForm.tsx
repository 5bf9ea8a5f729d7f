import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import type { DataOf, Node, NodeOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useNodeTitle } from '../words.ts';
import { ColourMenu } from './ColourMenu.tsx';
import panel from './Inspector.module.css';
import { useInputs } from './inputs.ts';
import { KeyField } from './KeyField.tsx';
import { useUpdate } from './useUpdate.ts';

type Data = DataOf<'matrix'>;
type SideName = 'rows' | 'columns';
const FIRST_GRADE = 'D4';

/** How many parts a side has: its bands, or one more than the thresholds of a score. */
const partsOf = (node: Node | undefined, thresholds: readonly number[]) =>
  node?.kind === 'bands' ? node.data.bands.length : thresholds.length + 1;

/** The cells cut or filled up to so many rows and columns; what was chosen before stays. */
function resized({ cells, grades }: Data, rows: number, columns: number): Data['cells'] {
  const fallback = grades[0]?.id ?? FIRST_GRADE;
  return Array.from({ length: rows }, (_row, down) =>
    Array.from({ length: columns }, (_column, across) => cells[down]?.[across] ?? fallback),
  );
}

/** The thresholds that part a side which is a score, lowest first. */
function ThresholdFields({
  label,
  thresholds,
  onChange,
}: {
  label: string;
  thresholds: number[];
  onChange: (thresholds: number[]) => void;
}) {
  return (
    <Stack gap={4}>
      <Text size="sm">{label}</Text>
      <Group gap={6} grow>
        {thresholds
          .map((threshold, at) => ({ threshold, at }))
          .map(({ threshold, at }) => (
            <NumberField
              key={at}
              size="xs"
              aria-label={`${label} ${at + 1}`}
              value={threshold}
              onChange={(value) => value !== null && onChange(thresholds.map((each, index) => (index === at ? value : each)))}
            />
          ))}
      </Group>
    </Stack>
  );
}

/** The grid of grades, the highest row on top. */
function GradeGrid({ node, rows, columns }: { node: NodeOf<'matrix'>; rows: number; columns: number }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const cells = resized(node.data, rows, columns);
  const grades = node.data.grades.map(({ id, label }) => ({ value: id, label: labelText(t, label) || id }));
  const choose = (down: number, across: number, grade: string) =>
    update(
      'cells',
      cells.map((row, y) => row.map((cell, x) => (y === down && x === across ? grade : cell))),
    );
  return (
    <table className={panel.grid}>
      <caption>{t('inspector.grid')}</caption>
      <tbody>
        {cells
          .map((row, down) => ({ row, down }))
          .toReversed()
          .map(({ row, down }) => (
            <tr key={down}>
              {row
                .map((cell, across) => ({ cell, across }))
                .map(({ cell, across }) => (
                  <td key={across}>
                    <Select
                      size="xs"
                      aria-label={t('inspector.cell', { row: down + 1, column: across + 1 })}
                      data={grades}
                      value={cell}
                      allowDeselect={false}
                      withCheckIcon={false}
                      onChange={(grade) => grade !== null && choose(down, across, grade)}
                    />
                  </td>
                ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

export function MatrixForm({ node }: { node: NodeOf<'matrix'> }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const title = useNodeTitle();
  const inputs = useInputs(node.id);
  const { grades, rowThresholds, columnThresholds } = node.data;
  const thresholdsOf = { rows: rowThresholds, columns: columnThresholds };
  const sideOf = (side: SideName) => inputs.find(({ edge }) => edge.targetPort === side)?.node;
  const parts = { rows: partsOf(sideOf('rows'), rowThresholds), columns: partsOf(sideOf('columns'), columnThresholds) };
  const setThresholds = (side: SideName) => (next: number[]) => update(side === 'rows' ? 'rowThresholds' : 'columnThresholds', next);
  const relabel = (id: string, patch: Partial<Data['grades'][number]>) =>
    update(
      'grades',
      grades.map((grade) => (grade.id === id ? { ...grade, ...patch } : grade)),
    );
  return (
    <>
      {(['rows', 'columns'] as const).map((side) => {
        const input = sideOf(side);
        const label = t(`inspector.${side}`, { name: input ? title(input) : '…' });
        if (input?.kind === 'bands')
          return <Text key={side} size="sm">{`${label} (${t('inspector.parts', { count: parts[side] })})`}</Text>;
        return <ThresholdFields key={side} label={label} thresholds={thresholdsOf[side]} onChange={setThresholds(side)} />;
      })}
      <GradeGrid node={node} rows={parts.rows} columns={parts.columns} />
      <Stack gap={6}>
        <Text size="sm" fw={500}>
          {t('data.grades')}
        </Text>
        {grades.map((grade) => (
          <Group key={grade.id} gap={6} wrap="nowrap">
            <ColourMenu colour={grade.colour} onChange={(colour) => relabel(grade.id, { colour })} />
            <TextInput
              size="xs"
              flex={1}
              aria-label={t('inspector.gradeLabel', { id: grade.id })}
              value={labelText(t, grade.label)}
              maxLength={200}
              onChange={(event) => relabel(grade.id, { label: { text: event.currentTarget.value } })}
            />
          </Group>
        ))}
      </Stack>
      <KeyField value={node.data.key} onChange={(key) => update('key', key)} />
    </>
  );
}
