import { Autocomplete, Checkbox, Group, Select, Stack, TagsInput } from '@mantine/core';
import { type Comparison, type FieldDefinition, OPERATORS, type OperandShape, type Operator, operatorsFor } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { type FieldChoice, groupBySection } from './fields.ts';

/** What a comparison of this shape starts with; what was typed before is kept where it still fits. */
function valueFor(shape: OperandShape, before: Comparison['value']): Comparison['value'] {
  switch (shape) {
    case 'none':
      return null;
    case 'text':
      return typeof before === 'string' ? before : Array.isArray(before) ? (before[0] ?? '') : '';
    case 'texts':
      return Array.isArray(before) ? before : typeof before === 'string' && before !== '' ? [before] : [];
    case 'range':
      return before !== null && typeof before === 'object' && !Array.isArray(before)
        ? before
        : { from: 0, to: typeof before === 'number' ? before : 100 };
    default:
      return typeof before === 'number' ? before : null;
  }
}

/** The first operator that a person most often means for a field of this type. */
const FIRST_OPERATOR: Record<FieldDefinition['type'], Operator> = {
  text: 'isAnyOf',
  number: 'atLeast',
  boolean: 'isTrue',
  date: 'inTheLast',
  list: 'includesAny',
};

/** A comparison that a person has yet to write. */
export const newComparison = (): Comparison => ({ kind: 'comparison', field: '', operator: 'isKnown', value: null, orMissing: false });

type Props = { comparison: Comparison; fields: FieldChoice[]; onChange: (comparison: Comparison) => void };

/** The value of a comparison, in the shape that its operator asks for; texts are suggested from the sample. */
function OperandField({ comparison, fields, onChange }: Props) {
  const { t } = useTranslation();
  const { operand } = OPERATORS[comparison.operator];
  const known = fields.find((field) => field.definition.key === comparison.field)?.values.map(({ value }) => value) ?? [];
  const { value } = comparison;
  const set = (next: Comparison['value']) => onChange({ ...comparison, value: next });
  const label = t('condition.value');
  if (operand === 'none') return null;
  if (operand === 'text')
    return (
      <Autocomplete
        size="xs"
        aria-label={label}
        data={known}
        value={typeof value === 'string' ? value : ''}
        maxLength={500}
        onChange={set}
      />
    );
  if (operand === 'texts')
    return (
      <TagsInput
        size="xs"
        aria-label={label}
        placeholder={t('condition.addValue')}
        data={known}
        value={Array.isArray(value) ? value : []}
        acceptValueOnBlur
        onChange={set}
      />
    );
  if (operand === 'range') {
    const range = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : { from: 0, to: 0 };
    return (
      <Group grow gap={6}>
        <NumberField
          size="xs"
          aria-label={t('condition.from')}
          value={range.from}
          onChange={(from) => from !== null && set({ ...range, from })}
        />
        <NumberField size="xs" aria-label={t('condition.to')} value={range.to} onChange={(to) => to !== null && set({ ...range, to })} />
      </Group>
    );
  }
  return (
    <NumberField
      size="xs"
      aria-label={label}
      value={typeof value === 'number' ? value : null}
      suffix={operand === 'days' ? ` ${t('condition.days')}` : ''}
      onChange={set}
    />
  );
}

/** One comparison: field, operator, value, and whether a missing value matches too. */
export function ComparisonEditor({ comparison, fields, onChange }: Props) {
  const { t } = useTranslation();
  const chosen = fields.find((field) => field.definition.key === comparison.field);
  const operators = chosen ? operatorsFor(chosen.definition.type) : [];
  const choices = groupBySection(fields.map(({ definition, name, section }) => ({ section, value: definition.key, label: name })));
  const chooseField = (key: string | null) => {
    const field = fields.find((each) => each.definition.key === key)?.definition;
    if (!field || key === null) return;
    const keeps = operatorsFor(field.type).includes(comparison.operator) && comparison.field !== '';
    const operator = keeps ? comparison.operator : FIRST_OPERATOR[field.type];
    onChange({ ...comparison, field: key, operator, value: valueFor(OPERATORS[operator].operand, null) });
  };
  const chooseOperator = (operator: Operator) =>
    onChange({ ...comparison, operator, value: valueFor(OPERATORS[operator].operand, comparison.value) });
  const asks = !['isKnown', 'isUnknown'].includes(comparison.operator);
  return (
    <Stack gap={6}>
      <Select
        size="xs"
        aria-label={t('condition.field')}
        placeholder={t('condition.chooseField')}
        data={choices.every(({ group }) => group === '') ? choices.flatMap(({ items }) => items) : choices}
        value={comparison.field || null}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('inspector.nothingFound')}
        maxDropdownHeight={320}
        onChange={chooseField}
      />
      {chosen && (
        <Select
          size="xs"
          aria-label={t('condition.operator')}
          data={operators.map((value) => ({ value, label: t(`operator.${value}`) }))}
          value={operators.includes(comparison.operator) ? comparison.operator : null}
          allowDeselect={false}
          maxDropdownHeight={320}
          onChange={(operator) => operator && chooseOperator(operator as Operator)}
        />
      )}
      {chosen && <OperandField comparison={comparison} fields={fields} onChange={onChange} />}
      {chosen && asks && (
        <Checkbox
          size="xs"
          label={t('condition.orMissing')}
          checked={comparison.orMissing}
          onChange={(event) => onChange({ ...comparison, orMissing: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}
