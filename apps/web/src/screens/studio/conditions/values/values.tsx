import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import type { FieldKnowledge } from '../../../../scoring/known.ts';
import { useBuilder } from '../builder.ts';
import look from '../conditions.module.css';
import type { FieldChoice } from '../fields.ts';

/** The values to offer: those that the open sample has, else those that the import found. */
export function offered(choice: FieldChoice, known: FieldKnowledge | null): { value: string; count: number }[] {
  return known?.kind === 'values' ? known.values : choice.values;
}

/** A value in a menu, with the number of leads, or events, that have it. */
export function ValueOption({ value, count, rows }: { value: string; count: number | undefined; rows: number | null }) {
  const { number } = useFormats();
  return (
    <div className={look.valueOption}>
      <Group gap={8} wrap="nowrap" className={look.option}>
        <Text size="xs" className={look.grow}>
          {value}
        </Text>
        {count !== undefined && (
          <Text size="xs" className={look.number}>
            {number(count)}
          </Text>
        )}
      </Group>
      {rows !== null && count !== undefined && (
        <div className={look.optionTrack} aria-hidden>
          <div className={look.fill} style={{ width: `${(count / Math.max(1, rows)) * 100}%` }} />
        </div>
      )}
    </div>
  );
}

/** Says quietly which of the values nothing in the sample has. */
export function UnknownValues({ values, known }: { values: readonly string[]; known: FieldKnowledge | null }) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const { scope } = useBuilder();
  if (known?.kind !== 'values' || known.exactly.length !== values.length) return null;
  const unknown = values.filter((value, place) => value.trim() !== '' && known.exactly[place] === 0);
  if (unknown.length === 0) return null;
  const shown = unknown.slice(0, 3).map((value) => t('conditions.quoted', { value }));
  return (
    <Text size="xs" c="dimmed" className={look.wide} data-unknown-values={unknown.length}>
      {t(scope.events === null ? 'conditions.noLeadHas' : 'conditions.noEventHas', { values: list(shown) })}
    </Text>
  );
}
