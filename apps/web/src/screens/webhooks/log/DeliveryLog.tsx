import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import type { Webhook } from '../webhook.ts';
import { DeliveryRow } from './DeliveryRow.tsx';
import { useDeliveries } from './deliveries.ts';

/** What was sent to a webhook, newest first, each with its attempts. */
export function DeliveryLog({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const log = useDeliveries(webhook.id);
  const deliveries = log.data?.pages.flatMap((page) => page.deliveries);
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('webhooks.log')}
      </Title>
      {log.error && !deliveries && <ProblemMessage error={log.error} retry={() => void log.refetch()} />}
      {!log.error && !deliveries && <Loading />}
      {deliveries?.length === 0 && (
        <Text c="dimmed" size="sm" py="lg">
          {t('webhooks.logEmpty')}
        </Text>
      )}
      {deliveries && deliveries.length > 0 && (
        <Stack gap={0} component="ul" p={0} m={0}>
          {deliveries.map((each) => (
            <DeliveryRow key={each.id} delivery={each} canSend={webhook.active} />
          ))}
        </Stack>
      )}
      {log.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('webhooks.older')}
          </Button>
        </Group>
      )}
    </section>
  );
}
