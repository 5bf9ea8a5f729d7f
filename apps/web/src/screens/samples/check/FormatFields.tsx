import { NativeSelect, TextInput } from '@mantine/core';
import { DateFormat, Format } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import type { PartColumn } from '../import/part.ts';

/** How the values of a column are written; only what its type needs is asked. */
export function FormatFields({ column, onChange }: { column: PartColumn; onChange: (format: Format) => void }) {
  const { t } = useTranslation();
  const { format, type } = column;
  if (type === 'number')
    return (
      <NativeSelect
        size="xs"
        label={t('import.decimal')}
        value={format.decimal}
        onChange={(event) => onChange({ ...format, decimal: event.currentTarget.value === ',' ? ',' : '.' })}
      >
        <option value=".">{t('import.decimals.point')}</option>
        <option value=",">{t('import.decimals.comma')}</option>
      </NativeSelect>
    );
  if (type === 'date')
    return (
      <NativeSelect
        size="xs"
        label={t('import.dateFormat')}
        value={format.dateFormat}
        onChange={(event) => onChange({ ...format, dateFormat: DateFormat.parse(event.currentTarget.value) })}
      >
        {DateFormat.options.map((each) => (
          <option key={each} value={each}>
            {t(`import.dateFormats.${each}`)}
          </option>
        ))}
      </NativeSelect>
    );
  if (type !== 'list') return null;
  return (
    <TextInput
      size="xs"
      label={t('import.listSeparator')}
      defaultValue={format.listSeparator}
      maxLength={3}
      onChange={(event) => {
        const next = { ...format, listSeparator: event.currentTarget.value };
        if (Format.safeParse(next).success) onChange(next);
      }}
    />
  );
}
