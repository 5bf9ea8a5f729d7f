import { TagsInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { LIMITS } from '@umbral/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBuilder } from '../builder.ts';
import look from '../conditions.module.css';
import type { FieldChoice } from '../fields.ts';
import { useKnownField } from '../knowledge.ts';
import { offered, UnknownValues, ValueOption } from './values.tsx';

type Props = { value: string[]; choice: FieldChoice; onChange: (value: string[]) => void };

/** Several values: those of the sample with their counts, searched as one types, and any that a person writes. */
export function ValuesField({ value, choice, onChange }: Props) {
  const { t } = useTranslation();
  const { scope } = useBuilder();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 100);
  const known = useKnownField(choice, scope.events, asked, value);
  const values = offered(choice, known);
  const counts = new Map(values.map((each) => [each.value, each.count]));
  return (
    <>
      <TagsInput
        className={`${look.grow} ${look.tags}`}
        size="xs"
        aria-label={t('condition.value')}
        placeholder={value.length === 0 ? t('condition.addValue') : ''}
        data={values.map((each) => each.value)}
        value={value}
        searchValue={text}
        onSearchChange={setText}
        maxTags={LIMITS.values}
        maxLength={LIMITS.text}
        acceptValueOnBlur
        maxDropdownHeight={280}
        comboboxProps={{ width: 260, position: 'bottom-end' }}
        renderOption={({ option }) => <ValueOption value={option.value} count={counts.get(option.value)} rows={known?.rows ?? null} />}
        onChange={onChange}
      />
      <UnknownValues values={value} known={known} />
    </>
  );
}
