import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, server } from '../../../server/client.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import type { Delivery } from '../webhook.ts';
import { AttemptView } from './AttemptView.tsx';
import look from './Delivery.module.css';

const indented = (payload: string): string => JSON.stringify(JSON.parse(payload), null, 2);

/** What was sent, each attempt with its answer, and a way to send it again. */
export function DeliveryDetails({ delivery, canSend }: { delivery: Delivery; canSend: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id, attempts, state } = delivery;
  // Asked anew whenever the list says that something has happened to it.
  const opened = useQuery({
    queryKey: [...api.webhooks.delivery.pathKey(), id, attempts, state],
    queryFn: () => server.webhooks.delivery.query({ id }),
    placeholderData: keepPreviousData,
  });
  const again = useMutation(
    api.webhooks.redeliver.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.webhooks.deliveries.pathKey() }) }),
  );
  if (opened.error) return <ProblemMessage error={opened.error} retry={() => void opened.refetch()} />;
  if (!opened.data) return <Loading />;
  return (
    <Stack className={look.details} gap="md">
      {again.error && <ProblemMessage error={again.error} />}
      <Group justify="space-between" align="flex-start">
        <Text size="xs" c="dimmed" className={look.text}>
          {opened.data.messageId}
        </Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} />}
          loading={again.isPending}
          disabled={!canSend}
          onClick={() => again.mutate({ id })}
          data-redeliver
        >
          {t(state === 'pending' ? 'webhooks.sendNow' : 'webhooks.redeliver')}
        </Button>
      </Group>
      {opened.data.log.map((each) => (
        <AttemptView key={each.number} attempt={each} />
      ))}
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t('webhooks.message')}
        </Text>
        <Code block className={look.text} tabIndex={0} data-payload>
          {indented(opened.data.payload)}
        </Code>
      </div>
    </Stack>
  );
}
