import { Group, NativeSelect } from '@mantine/core';
import { DELIMITERS, type Delimiter, type Encoding, type FileRole } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import type { Slot } from '../import/slot.ts';
import { useSession } from '../import/useSession.ts';
import { PartChoice } from './PartChoice.tsx';

const ENCODINGS: readonly Encoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'];
const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } satisfies Record<Delimiter, string>;
const FIRST_ROW = ['header', 'data'] as const;

/** How the text of a file becomes rows: found out, and changeable. */
export function ReadingOptions({ role, slot: { options, opened, file } }: { role: FileRole; slot: Slot }) {
  const format = opened?.table.format ?? 'csv';
  const { t } = useTranslation();
  const session = useSession();
  const of = (label: string) => t('import.optionOf', { option: label, file: file.name });
  const delimiter = options.delimiter ?? opened?.table.delimiter ?? '';
  const encoding = opened && opened.table.encoding === null ? null : (options.encoding ?? opened?.table.encoding ?? '');
  return (
    <Group gap="md">
      {format === 'csv' && (
        <NativeSelect
          size="xs"
          label={t('import.delimiter')}
          aria-label={of(t('import.delimiter'))}
          data-delimiter={role}
          value={delimiter}
          onChange={(event) => {
            const chosen = DELIMITERS.find((each) => each === event.currentTarget.value);
            if (chosen) session.reread(role, { delimiter: chosen });
          }}
        >
          {delimiter === '' && <option value="" />}
          {DELIMITERS.map((each) => (
            <option key={each} value={each}>
              {t(`import.delimiters.${DELIMITER_NAMES[each]}`)}
            </option>
          ))}
        </NativeSelect>
      )}
      {encoding !== null && (
        <NativeSelect
          size="xs"
          label={t('import.encoding')}
          aria-label={of(t('import.encoding'))}
          value={encoding}
          onChange={(event) => {
            const chosen = ENCODINGS.find((each) => each === event.currentTarget.value);
            if (chosen) session.reread(role, { encoding: chosen });
          }}
        >
          {encoding === '' && <option value="" />}
          {ENCODINGS.map((each) => (
            <option key={each} value={each}>
              {each.toUpperCase()}
            </option>
          ))}
        </NativeSelect>
      )}
      {(format === 'csv' || format === 'xlsx') && (
        <NativeSelect
          size="xs"
          label={t('import.firstRow')}
          aria-label={of(t('import.firstRow'))}
          value={options.firstRow ?? 'header'}
          onChange={(event) => session.reread(role, { firstRow: event.currentTarget.value === 'data' ? 'data' : 'header' })}
        >
          {FIRST_ROW.map((each) => (
            <option key={each} value={each}>
              {t(`import.firstRows.${each}`)}
            </option>
          ))}
        </NativeSelect>
      )}
      <PartChoice role={role} table={opened?.table} file={file.name} />
    </Group>
  );
}
