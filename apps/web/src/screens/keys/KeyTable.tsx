import { Badge, Button, Code, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/formats.ts';
import { CardTable } from '../../ui/CardTable.tsx';
import { type Key, SCOPES } from './key.ts';

function KeyRow({ each, onRevoke }: { each: Key; onRevoke: () => void }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const expired = each.expiresAt !== null && each.expiresAt <= Date.now();
  return (
    <Table.Tr data-key={each.id}>
      <Table.Td>
        <Group gap="xs">
          <Text fw={600} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {each.name}
          </Text>
          <Code>{each.start}…</Code>
          {expired && (
            <Badge size="sm" color="orange" variant="light">
              {t('keys.expired')}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td data-label={t('keys.for')}>
        <Group gap={4}>
          {SCOPES.filter(({ scope }) => each.scopes.includes(scope)).map(({ code }) => (
            <Badge key={code} size="sm" variant="light" tt="none">
              {t(`keys.scope.${code}.name`)}
            </Badge>
          ))}
        </Group>
      </Table.Td>
      <Table.Td data-label={t('keys.created')}>{dateTime(each.createdAt)}</Table.Td>
      <Table.Td data-label={t('keys.lastUsed')}>{each.lastUsedAt === null ? t('keys.neverUsed') : dateTime(each.lastUsedAt)}</Table.Td>
      <Table.Td data-label={t('keys.expires')}>{each.expiresAt === null ? t('keys.never') : dateTime(each.expiresAt)}</Table.Td>
      <Table.Td>
        <Button size="compact-sm" variant="subtle" color="red" aria-label={t('keys.revokeNamed', { name: each.name })} onClick={onRevoke}>
          {t('keys.revoke')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

/** The keys as a table; on a narrow screen each becomes a card. */
export function KeyTable({ keys, onRevoke }: { keys: Key[]; onRevoke: (key: Key) => void }) {
  const { t } = useTranslation();
  return (
    <CardTable>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('keys.name')}</Table.Th>
          <Table.Th>{t('keys.for')}</Table.Th>
          <Table.Th>{t('keys.created')}</Table.Th>
          <Table.Th>{t('keys.lastUsed')}</Table.Th>
          <Table.Th>{t('keys.expires')}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t('keys.actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keys.map((each) => (
          <KeyRow key={each.id} each={each} onRevoke={() => onRevoke(each)} />
        ))}
      </Table.Tbody>
    </CardTable>
  );
}
