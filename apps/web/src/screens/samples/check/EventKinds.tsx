import { NativeSelect, ScrollArea, Text, Title } from '@mantine/core';
import { CATALOGUE_EVENTS } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { isCatalogueEvent, setEventType } from '../import/edits.ts';
import type { OpenedFile } from '../import/slot.ts';
import { useSession } from '../import/useSession.ts';
import screen from './Check.module.css';

const SECTIONS = [...new Set(CATALOGUE_EVENTS.map(({ section }) => section))];

/** The kinds of events of the catalogue, under their headings. */
function CatalogueOptions() {
  const { t } = useTranslation();
  return SECTIONS.map((section) => (
    <optgroup key={section} label={t(`section.${section}`)}>
      {CATALOGUE_EVENTS.filter((event) => event.section === section).map((event) => (
        <option key={event.key} value={event.key}>
          {labelText(t, event.label)}
        </option>
      ))}
    </optgroup>
  ));
}

/** Stands in the list of choices for "an event of its own" and "not chosen: found out by its name". */
const OWN = 'own event';
const FOUND_OUT = '';

/** Which events the rows are: all of one kind, or what the type column says. */
export function EventKinds({ opened: { part, columns } }: { opened: OpenedFile }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const session = useSession();
  const column = part.columns.find((each) => each.use === 'type');
  if (!column)
    return (
      <NativeSelect
        size="sm"
        maw={360}
        label={t('import.eventType')}
        description={t('import.eventTypeHelp')}
        data-event-type
        value={part.eventType ?? ''}
        onChange={(event) => {
          const eventType = event.currentTarget.value || null;
          session.edit('events', (before) => ({ ...before, eventType }));
        }}
      >
        {part.eventType === null && <option value="">{t('import.chooseEvent')}</option>}
        <CatalogueOptions />
      </NativeSelect>
    );
  const values = columns.find((each) => each.column === column.column)?.values ?? [];
  const keys = new Map(part.types.map(({ value, key }) => [value, key]));
  return (
    <div>
      <Title order={3} size="h6" mb={4}>
        {t('import.eventTypes')}
      </Title>
      <ScrollArea.Autosize mah={320}>
        <div className={screen.types}>
          {values.map(({ value, count }) => {
            const key = keys.get(value);
            return [
              <Text key={`${value} text`} size="sm" truncate title={value}>
                {t('import.missingToken', { token: value, cells: number(count) })}
              </Text>,
              <NativeSelect
                key={`${value} choice`}
                size="xs"
                aria-label={t('import.eventTypeOf', { value })}
                value={key === undefined ? FOUND_OUT : isCatalogueEvent(key) ? key : OWN}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  if (chosen !== FOUND_OUT) session.edit('events', (before) => setEventType(before, value, chosen === OWN ? null : chosen));
                }}
              >
                {key === undefined && <option value={FOUND_OUT}>{t('import.foundOut')}</option>}
                <option value={OWN}>{t('import.ownEvent')}</option>
                <CatalogueOptions />
              </NativeSelect>,
            ];
          })}
        </div>
      </ScrollArea.Autosize>
    </div>
  );
}
