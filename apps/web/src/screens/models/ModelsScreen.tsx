import { Button, Container, Group, Stack } from '@mantine/core';
import { IconChartDots3, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenProblem } from '../../ui/ScreenProblem.tsx';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { ImportBundle } from './ImportBundle.tsx';
import { ModelCard } from './ModelCard.tsx';
import screen from './ModelsScreen.module.css';
import { NewModelDialog } from './NewModelDialog.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';

/** The scoring models, newest first, and a way to a new one. */
export function ModelsScreen() {
  const { t } = useTranslation();
  const models = useQuery(api.models.list.queryOptions());
  const [creating, setCreating] = useState(false);
  if (!models.data) return models.error ? <ScreenProblem error={models.error} retry={() => void models.refetch()} /> : <Loading />;
  return (
    <Container size="lg" py="xl">
      <Group justify="space-between" mb="lg">
        <ScreenTitle text={t('models.title')} />
        <Group>
          <ImportBundle />
          {models.data.length > 0 && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)} data-new-model>
              {t('models.new')}
            </Button>
          )}
        </Group>
      </Group>
      {models.data.length === 0 ? (
        <Stack align="center" gap="lg">
          <EmptyState icon={IconChartDots3} title={t('models.emptyTitle')} text={t('models.emptyText')} />
          <TemplateChoice />
        </Stack>
      ) : (
        <div className={screen.cards}>
          {models.data.map((model) => (
            <ModelCard key={model.id} model={model} />
          ))}
        </div>
      )}
      <NewModelDialog opened={creating} onClose={() => setCreating(false)} />
    </Container>
  );
}
