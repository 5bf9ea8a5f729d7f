import { Button, Container, Group, Stack } from '@mantine/core';
import { IconChartDots3, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { useMay } from '../../server/role.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { UnreadyScreen } from '../../ui/UnreadyScreen.tsx';
import { ViewOnly } from '../../ui/ViewOnly.tsx';
import { ImportBundle } from './ImportBundle.tsx';
import { ModelList } from './ModelList.tsx';
import screen from './ModelsScreen.module.css';
import { NewModelDialog } from './NewModelDialog.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';

/** The scoring models, newest first, and for whoever may make one a way to it. */
export function ModelsScreen() {
  const { t } = useTranslation();
  const models = useQuery(api.models.list.queryOptions());
  const edits = useMay('edit');
  const [creating, setCreating] = useState(false);
  if (!models.data)
    return <UnreadyScreen title={t('models.title')} shape="cards" error={models.error} retry={() => void models.refetch()} />;
  return (
    <Container size="lg" py="xl">
      <Group justify="space-between" mb="lg">
        <ScreenTitle text={t('models.title')} />
        {edits ? (
          <Group gap="xs" className={screen.actions}>
            <ImportBundle />
            {models.data.length > 0 && (
              <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)} data-new-model>
                {t('models.new')}
              </Button>
            )}
          </Group>
        ) : (
          <ViewOnly />
        )}
      </Group>
      {models.data.length === 0 ? <NoModels edits={edits} /> : <ModelList models={models.data} />}
      <NewModelDialog opened={creating} onClose={() => setCreating(false)} />
    </Container>
  );
}

/** `edits`: whether the person may make the first one. */
function NoModels({ edits }: { edits: boolean }) {
  const { t } = useTranslation();
  if (!edits) return <EmptyState icon={IconChartDots3} title={t('roles.noModels')} text={t('roles.noModelsText')} />;
  return (
    <Stack align="center" gap={0}>
      <EmptyState mih={0} icon={IconChartDots3} title={t('models.emptyTitle')} text={t('models.emptyText')} />
      <TemplateChoice />
    </Stack>
  );
}
