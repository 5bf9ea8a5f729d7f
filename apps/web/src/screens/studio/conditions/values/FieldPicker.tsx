import { Group, Select, Text } from '@mantine/core';
import { type Icon, Icon123, IconAbc, IconCalendar, IconList, IconToggleLeft } from '@tabler/icons-react';
import type { FieldType } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import look from '../conditions.module.css';
import { type FieldChoice, groupBySection } from '../fields.ts';

const TYPE_ICONS: Record<FieldType, Icon> = {
  text: IconAbc,
  number: Icon123,
  boolean: IconToggleLeft,
  date: IconCalendar,
  list: IconList,
};

function TypeIcon({ type }: { type: FieldType }) {
  const { t } = useTranslation();
  const Picture = TYPE_ICONS[type];
  return <Picture size={15} aria-label={t(`conditions.type.${type}`)} role="img" className={look.type} />;
}

/** A field in the menu: its type, its name, and how many leads of the sample have it. */
function FieldOption({ choice }: { choice: FieldChoice }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  return (
    <Group gap={8} wrap="nowrap" className={look.option}>
      <TypeIcon type={choice.definition.type} />
      <Text size="xs" className={look.grow}>
        {choice.name}
      </Text>
      {choice.filled !== null && (
        <Text size="xs" className={look.number} title={t('conditions.filled', { share: percent(choice.filled) })}>
          {percent(choice.filled)}
        </Text>
      )}
    </Group>
  );
}

type Props = { fields: readonly FieldChoice[]; value: string; onChange: (choice: FieldChoice) => void };

/** Chooses a field, by name or from the menu; one that is not known here keeps its key on view. */
export function FieldPicker({ fields, value, onChange }: Props) {
  const { t } = useTranslation();
  const byKey = new Map(fields.map((choice) => [choice.definition.key, choice]));
  const choices = groupBySection(fields.map(({ definition, name, section }) => ({ section, value: definition.key, label: name })));
  const unknown = value !== '' && !byKey.has(value) ? [{ value, label: value }] : [];
  const chosen = byKey.get(value);
  return (
    <Select
      size="xs"
      aria-label={t('condition.field')}
      placeholder={t('condition.chooseField')}
      data={[...unknown, ...(choices.every(({ group }) => group === '') ? choices.flatMap(({ items }) => items) : choices)]}
      value={value || null}
      title={chosen?.name}
      leftSection={chosen && <TypeIcon type={chosen.definition.type} />}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('inspector.nothingFound')}
      maxDropdownHeight={320}
      comboboxProps={{ width: 300, position: 'bottom-start' }}
      renderOption={({ option }) => {
        const choice = byKey.get(option.value);
        return choice ? <FieldOption choice={choice} /> : option.label;
      }}
      onChange={(key) => {
        const choice = key === null ? undefined : byKey.get(key);
        if (choice && choice !== chosen) onChange(choice);
      }}
    />
  );
}
