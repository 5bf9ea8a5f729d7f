import { Anchor, Button, Container, Group, Text } from '@mantine/core';
import { IconArrowLeft, IconWebhookOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../server/client.ts';
import { useMay } from '../../server/role.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NotForYou } from '../../ui/NotForYou.tsx';
import { UnreadyScreen } from '../../ui/UnreadyScreen.tsx';
import { DeliveryLog } from './log/DeliveryLog.tsx';
import { OffNote } from './OffNote.tsx';
import { WebhookHead } from './WebhookHead.tsx';

/** A webhook, for owners: where it sends to, whether it is on, and what was delivered. */
export function WebhookScreen() {
  const { t } = useTranslation();
  const { webhookId = '' } = useParams();
  return useMay('own') ? <Opened webhookId={webhookId} /> : <NotForYou title={t('roles.ownersOnly')} text={t('roles.ownersWebhooks')} />;
}

function Opened({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation();
  const webhooks = useQuery(api.webhooks.list.queryOptions());
  if (!webhooks.data)
    return <UnreadyScreen title={t('webhooks.title')} shape="rows" error={webhooks.error} retry={() => void webhooks.refetch()} />;
  const webhook = webhooks.data.find(({ id }) => id === webhookId);
  if (!webhook)
    return (
      <EmptyState isScreen icon={IconWebhookOff} title={t('webhooks.unknownTitle')} text={t('webhooks.unknownText')}>
        <Button component={Link} to="/webhooks">
          {t('webhooks.toAll')}
        </Button>
      </EmptyState>
    );
  return (
    <Container size="lg" py="xl">
      <Anchor component={Link} to="/webhooks" size="sm" display="inline-block" py={4}>
        <Group gap={4} wrap="nowrap" component="span">
          <IconArrowLeft size={14} aria-hidden />
          <Text span inherit>
            {t('webhooks.title')}
          </Text>
        </Group>
      </Anchor>
      <WebhookHead webhook={webhook} />
      <OffNote webhook={webhook} />
      <DeliveryLog webhook={webhook} />
    </Container>
  );
}
