import { Button, Container, Group, Stack } from '@mantine/core';
import { IconChartDots3, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { UnreadyScreen } from '../../ui/UnreadyScreen.tsx';
import { ImportBundle } from './ImportBundle.tsx';
import { ModelList } from './ModelList.tsx';
import screen from './ModelsScreen.module.css';
import { NewModelDialog } from './NewModelDialog.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';

/** The scoring models, newest first, and a way to a new one. */
export function ModelsScreen() {
  const { t } = useTranslation();
  const models = useQuery(api.models.list.queryOptions());
  const [creating, setCreating] = useState(false);
  if (!models.data)
    return <UnreadyScreen title={t('models.title')} shape="cards" error={models.error} retry={() => void models.refetch()} />;
  return (
    <Container size="lg" py="xl">
      <Group justify="space-between" mb="lg">
        <ScreenTitle text={t('models.title')} />
        <Group gap="xs" className={screen.actions}>
          <ImportBundle />
          {models.data.length > 0 && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)} data-new-model>
              {t('models.new')}
            </Button>
          )}
        </Group>
      </Group>
      {models.data.length === 0 ? (
        <Stack align="center" gap={0}>
          <EmptyState mih={0} icon={IconChartDots3} title={t('models.emptyTitle')} text={t('models.emptyText')} />
          <TemplateChoice />
        </Stack>
      ) : (
        <ModelList models={models.data} />
      )}
      <NewModelDialog opened={creating} onClose={() => setCreating(false)} />
    </Container>
  );
}
