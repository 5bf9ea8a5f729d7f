import { NativeSelect } from '@mantine/core';
import { CATALOGUE_FIELDS } from '@umbral/model';
import type { ColumnInsight } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import { catalogueFieldOf, setField } from '../import/edits.ts';
import type { PartColumn } from '../import/part.ts';
import { useSession } from '../import/useSession.ts';

const SECTIONS = [...new Set(CATALOGUE_FIELDS.map(({ section }) => section))];

/** Which field of the catalogue a column of the leads is, or that it is one of its own. */
export function CatalogueChoice({ insight, column }: { insight: ColumnInsight; column: PartColumn }) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <NativeSelect
      size="xs"
      label={t('import.field')}
      value={catalogueFieldOf(column)?.key ?? ''}
      onChange={(event) => {
        const key = event.currentTarget.value;
        session.edit('leads', (part) => setField(part, insight, key || null));
      }}
    >
      <option value="">{t('import.ownField')}</option>
      {SECTIONS.map((section) => (
        <optgroup key={section} label={t(`section.${section}`)}>
          {CATALOGUE_FIELDS.filter((field) => field.section === section).map((field) => (
            <option key={field.key} value={field.key}>
              {labelText(t, field.label)}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}
