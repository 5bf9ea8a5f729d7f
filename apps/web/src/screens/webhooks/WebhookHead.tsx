import { Badge, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { ActiveBadge } from './ActiveBadge.tsx';
import list from './list/WebhookTable.module.css';
import { useUpdate } from './useUpdate.ts';
import { WebhookMenu } from './WebhookMenu.tsx';
import { EVENTS, nameOf, type Webhook } from './webhook.ts';

/** What a webhook is, its switch, and a way to try it. */
export function WebhookHead({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const update = useUpdate();
  const test = useMutation(
    api.webhooks.test.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.webhooks.deliveries.pathKey() }) }),
  );
  const { id, url, description, events, active } = webhook;
  const error = update.error ?? test.error;
  return (
    <>
      <Group justify="space-between" align="flex-start" mb="md">
        <Stack gap={4} flex="1 1 280px">
          <Group gap="xs">
            <ScreenTitle text={nameOf(webhook)} className={list.name} />
            <ActiveBadge webhook={webhook} />
          </Group>
          {description && (
            <Text size="sm" c="dimmed" className={list.name}>
              {url}
            </Text>
          )}
          <Group gap={4}>
            {EVENTS.filter(({ event }) => events.includes(event)).map(({ code }) => (
              <Badge key={code} size="sm" variant="light" tt="none">
                {t(`webhooks.event.${code}.name`)}
              </Badge>
            ))}
          </Group>
        </Stack>
        <Group gap="sm">
          <Switch
            label={t('webhooks.active')}
            checked={active}
            disabled={update.isPending}
            onChange={(event) => update.mutate({ id, url, description, events, active: event.currentTarget.checked })}
            data-webhook-active
          />
          <Button
            leftSection={<IconSend size={16} />}
            variant="default"
            loading={test.isPending}
            disabled={!active}
            onClick={() => test.mutate({ id })}
            data-send-test
          >
            {t('webhooks.test')}
          </Button>
          <WebhookMenu webhook={webhook} />
        </Group>
      </Group>
      {error && <ProblemMessage error={error} />}
    </>
  );
}
