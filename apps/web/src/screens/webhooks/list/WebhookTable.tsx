import { Anchor, Badge, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../language/formats.ts';
import { CardTable } from '../../../ui/CardTable.tsx';
import { ActiveBadge } from '../ActiveBadge.tsx';
import { StateBadge } from '../StateBadge.tsx';
import { EVENTS, nameOf, type Webhook } from '../webhook.ts';
import table from './WebhookTable.module.css';

function WebhookRow({ each }: { each: Webhook }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return (
    <Table.Tr data-webhook={each.id}>
      <Table.Td>
        <Anchor component={Link} to={`/webhooks/${each.id}`} fw={600} size="sm" className={table.name}>
          {nameOf(each)}
        </Anchor>
        {each.description && (
          <Text size="xs" c="dimmed" className={table.name}>
            {each.url}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-label={t('webhooks.events')}>
        <Group gap={4}>
          {EVENTS.filter(({ event }) => each.events.includes(event)).map(({ code }) => (
            <Badge key={code} size="sm" variant="light" tt="none">
              {t(`webhooks.event.${code}.name`)}
            </Badge>
          ))}
        </Group>
      </Table.Td>
      <Table.Td data-label={t('webhooks.status')}>
        <ActiveBadge webhook={each} />
      </Table.Td>
      <Table.Td data-label={t('webhooks.lastDelivery')}>
        {each.last ? (
          <Group gap="xs">
            <StateBadge state={each.last.state} />
            <Text size="sm">{dateTime(each.last.createdAt)}</Text>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {t('webhooks.noDelivery')}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** The webhooks as a table; on a narrow screen each becomes a card. */
export function WebhookTable({ webhooks }: { webhooks: Webhook[] }) {
  const { t } = useTranslation();
  return (
    <CardTable>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('webhooks.address')}</Table.Th>
          <Table.Th>{t('webhooks.events')}</Table.Th>
          <Table.Th>{t('webhooks.status')}</Table.Th>
          <Table.Th>{t('webhooks.lastDelivery')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {webhooks.map((each) => (
          <WebhookRow key={each.id} each={each} />
        ))}
      </Table.Tbody>
    </CardTable>
  );
}
