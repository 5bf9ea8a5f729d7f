import { Badge, Card, Group, Text, Title } from '@mantine/core';
import type { FieldDefinition } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import look from './Profile.module.css';
import type { Values } from './profile.ts';
import { Bar } from './Shares.tsx';
import { ValuesView } from './ValuesView.tsx';

/** A field: of how many leads it is known, and what it holds. */
export function FieldCard({ field, values, leads }: { field: FieldDefinition; values: Values; leads: number }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const share = leads === 0 ? 0 : values.filled / leads;
  return (
    <Card withBorder padding="md" className={look.card} data-field={field.key}>
      <Group justify="space-between" align="start" wrap="nowrap" gap="xs">
        <div>
          <Title order={3} size="sm" className={look.name ?? ''}>
            {labelText(t, field.label)}
          </Title>
          <Text size="xs" c="dimmed" ff="monospace" className={look.name ?? ''}>
            {field.key}
          </Text>
        </div>
        <Badge size="sm" variant="light" tt="none" style={{ flexShrink: 0 }}>
          {t(`profile.type.${field.type}`)}
        </Badge>
      </Group>
      <div>
        <div className={look.figures}>
          <span>{t('profile.filled', { share: percent(share) })}</span>
          <span>{t('profile.distinct', { count: values.distinct, number: number(values.distinct) })}</span>
        </div>
        <Bar share={share} isFill />
      </div>
      <ValuesView values={values} type={field.type} />
    </Card>
  );
}
