import { Button, Container, Group, Text } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { useMay } from '../../server/role.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NotForYou } from '../../ui/NotForYou.tsx';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { UnreadyScreen } from '../../ui/UnreadyScreen.tsx';
import { NewWebhookDialog } from './edit/NewWebhookDialog.tsx';
import { WebhookTable } from './list/WebhookTable.tsx';

/** The addresses that are told when a version is published or a label moves, for owners. */
export function WebhooksScreen() {
  const { t } = useTranslation();
  return useMay('own') ? <Webhooks /> : <NotForYou title={t('roles.ownersOnly')} text={t('roles.ownersWebhooks')} />;
}

function Webhooks() {
  const { t } = useTranslation();
  const webhooks = useQuery(api.webhooks.list.queryOptions());
  const [creating, setCreating] = useState(false);
  if (!webhooks.data)
    return <UnreadyScreen title={t('webhooks.title')} shape="rows" error={webhooks.error} retry={() => void webhooks.refetch()} />;
  const newButton = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)} data-new-webhook>
      {t('webhooks.new')}
    </Button>
  );
  return (
    <Container size="lg" py="xl">
      <Group justify="space-between" mb={4}>
        <ScreenTitle text={t('webhooks.title')} />
        {webhooks.data.length > 0 && newButton}
      </Group>
      {webhooks.data.length === 0 ? (
        <EmptyState icon={IconWebhook} title={t('webhooks.emptyTitle')} text={t('webhooks.text')}>
          {newButton}
        </EmptyState>
      ) : (
        <>
          <Text c="dimmed" size="sm" mb="lg">
            {t('webhooks.text')}
          </Text>
          <WebhookTable webhooks={webhooks.data} />
        </>
      )}
      {creating && <NewWebhookDialog onClose={() => setCreating(false)} />}
    </Container>
  );
}
