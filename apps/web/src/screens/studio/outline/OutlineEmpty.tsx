import { List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMayEdit } from '../studio.ts';

const STEPS = ['score', 'group', 'criterion', 'lead'] as const;

/** What to do first in an empty outline. */
export function OutlineEmpty() {
  const { t } = useTranslation();
  if (!useMayEdit())
    return (
      <Text size="sm" c="dimmed" p="lg">
        {t('viewing.empty')}
      </Text>
    );
  return (
    <Stack p="lg" gap="xs" maw={440}>
      <Title order={2} size="h4">
        {t('canvas.empty.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('outline.empty.text')}
      </Text>
      <List type="ordered" size="sm" spacing={4}>
        {STEPS.map((step) => (
          <List.Item key={step}>{t(`outline.empty.${step}`)}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
