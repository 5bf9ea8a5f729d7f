import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { LIMITS, type Operator } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useBuilder } from '../builder.ts';
import look from '../conditions.module.css';
import type { FieldChoice } from '../fields.ts';
import { useKnownField } from '../knowledge.ts';
import { offered, UnknownValues, ValueOption } from './values.tsx';

type Props = { value: string; operator: Operator; choice: FieldChoice; onChange: (value: string) => void };

/** One text: the values of the sample that contain it are offered with their counts. */
export function TextValue({ value, operator, choice, onChange }: Props) {
  const { t } = useTranslation();
  const { scope } = useBuilder();
  const [asked] = useDebouncedValue(value, 100);
  const known = useKnownField(choice, scope.events, asked, [asked]);
  const values = offered(choice, known);
  const counts = new Map(values.map((each) => [each.value, each.count]));
  const isWhole = operator === 'is' || operator === 'isNot';
  return (
    <>
      <Autocomplete
        className={look.grow}
        size="xs"
        aria-label={t('condition.value')}
        data={values.map((each) => each.value)}
        value={value}
        maxLength={LIMITS.text}
        maxDropdownHeight={280}
        comboboxProps={{ width: 260, position: 'bottom-end' }}
        renderOption={({ option }) => <ValueOption value={option.value} count={counts.get(option.value)} rows={known?.rows ?? null} />}
        onChange={onChange}
      />
      {isWhole && <UnknownValues values={[asked]} known={known} />}
    </>
  );
}
