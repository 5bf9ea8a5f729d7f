import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { FieldType, Identifier } from '@umbral/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import { changeColumn, isNamed } from '../import/edits.ts';
import type { PartColumn } from '../import/part.ts';
import { useSession } from '../import/useSession.ts';
import { CatalogueChoice } from './CatalogueChoice.tsx';
import screen from './Check.module.css';
import type { ColumnProps } from './column.ts';
import { FormatFields } from './FormatFields.tsx';
import { Readings } from './Readings.tsx';

/** The key of a field for other services; what cannot be one is said so and not taken. */
function KeyField({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  return (
    <TextInput
      size="xs"
      label={t('import.key')}
      value={shown}
      maxLength={64}
      error={Identifier.safeParse(shown).success ? null : t('import.keyWrong')}
      onChange={(event) => {
        const key = event.currentTarget.value;
        setTyped(key);
        if (Identifier.safeParse(key).success) onChange(key);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** Everything about how a column is read. */
export function ColumnEditor({ role, insight, column, readings }: ColumnProps) {
  const { t } = useTranslation();
  const session = useSession();
  const change = (next: Partial<PartColumn>) => session.edit(role, (part) => changeColumn(part, insight.column, next));
  return (
    <div className={screen.editor}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm" verticalSpacing="sm">
        {column.use === 'field' && <CatalogueChoice insight={insight} column={column} />}
        {isNamed(column.use) && (
          <>
            <TextInput
              size="xs"
              label={t('import.label')}
              value={labelText(t, column.label)}
              maxLength={200}
              onChange={(event) => change({ label: { text: event.currentTarget.value } })}
              onBlur={(event) => event.currentTarget.value.trim() === '' && change({ label: { text: insight.header.slice(0, 200) } })}
            />
            <KeyField value={column.key} onChange={(key) => change({ key })} />
            <NativeSelect
              size="xs"
              label={t('import.type.title')}
              value={column.type}
              onChange={(event) => change({ type: FieldType.parse(event.currentTarget.value) })}
            >
              {FieldType.options.map((type) => (
                <option key={type} value={type}>
                  {t(`import.type.${type}`)}
                </option>
              ))}
            </NativeSelect>
          </>
        )}
        <FormatFields column={column} onChange={(format) => change({ format })} />
      </SimpleGrid>
      <Readings type={column.type} readings={readings} values={insight.values} />
    </div>
  );
}
