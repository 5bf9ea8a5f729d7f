import { Badge, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/formats.ts';
import { CardTable } from '../../ui/CardTable.tsx';
import { browserOf } from './browser.ts';
import type { Session } from './session.ts';

/** Of a user agent that we cannot tell, so much is shown. */
const MOST_SHOWN = 80;

function placeOf(t: TFunction, { userAgent }: Session): string {
  if (userAgent === null) return t('account.unknownBrowser');
  const { browser, system } = browserOf(userAgent);
  if (browser !== null && system !== null) return t('account.browserOn', { browser, system });
  return browser ?? system ?? userAgent.slice(0, MOST_SHOWN);
}

type Actions = { onEnd: (id: string) => void; onSignOut: () => void; ending: string | null };

function SessionRow({ each, onEnd, onSignOut, ending }: { each: Session } & Actions) {
  const { t } = useTranslation();
  const { date, dateTime } = useFormats();
  const place = placeOf(t, each);
  return (
    <Table.Tr data-session={each.id}>
      <Table.Td>
        <Group gap="xs">
          <Text fw={600} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {place}
          </Text>
          {each.isCurrent && (
            <Badge size="sm" variant="light" tt="none" data-current>
              {t('account.thisOne')}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td data-label={t('account.signedIn')}>{dateTime(each.createdAt)}</Table.Td>
      <Table.Td data-label={t('account.lastUsed')}>{each.isCurrent ? t('account.now') : date(each.usedAt)}</Table.Td>
      <Table.Td>
        {each.isCurrent ? (
          <Button size="compact-sm" variant="subtle" onClick={onSignOut}>
            {t('signIn.signOut')}
          </Button>
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            loading={ending === each.id}
            aria-label={t('account.endNamed', { place, when: dateTime(each.createdAt) })}
            onClick={() => onEnd(each.id)}
            data-end
          >
            {t('account.end')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Where the person is signed in; on a narrow screen each becomes a card. */
export function SessionTable({ sessions, ...actions }: { sessions: readonly Session[] } & Actions) {
  const { t } = useTranslation();
  return (
    <CardTable>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('account.browser')}</Table.Th>
          <Table.Th>{t('account.signedIn')}</Table.Th>
          <Table.Th>{t('account.lastUsed')}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t('account.actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sessions.map((each) => (
          <SessionRow key={each.id} each={each} {...actions} />
        ))}
      </Table.Tbody>
    </CardTable>
  );
}
