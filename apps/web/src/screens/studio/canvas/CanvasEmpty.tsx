import { List, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMayEdit } from '../studio.ts';
import canvas from './Canvas.module.css';

const STEPS = ['criterion', 'group', 'score', 'connect', 'lead'] as const;

/** What to do first on an empty canvas. */
export function CanvasEmpty() {
  const { t } = useTranslation();
  if (!useMayEdit())
    return (
      <div className={canvas.empty}>
        <Text c="dimmed">{t('viewing.empty')}</Text>
      </div>
    );
  return (
    <div className={canvas.empty}>
      <Paper withBorder p="lg" maw={380} shadow="xs">
        <Title order={2} size="h4" mb="xs">
          {t('canvas.empty.title')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('canvas.empty.text')}
        </Text>
        <List type="ordered" size="sm" spacing={4}>
          {STEPS.map((step) => (
            <List.Item key={step}>{t(`canvas.empty.${step}`)}</List.Item>
          ))}
        </List>
      </Paper>
    </div>
  );
}
