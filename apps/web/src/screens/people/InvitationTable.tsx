import { Badge, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/formats.ts';
import { CardTable } from '../../ui/CardTable.tsx';
import type { Invitation } from './member.ts';
import look from './People.module.css';

type Props = {
  invitations: readonly Invitation[];
  /** Whether one is being sent again. */
  isSending: boolean;
  onAgain: (invitation: Invitation) => void;
  onRevoke: (invitation: Invitation) => void;
};

/** What became of the mail, where that is worth telling. */
function MailState({ mail }: Pick<Invitation, 'mail'>) {
  const { t } = useTranslation();
  if (mail === 'sent') return null;
  const failed = mail === 'failed';
  return (
    <Badge
      size="sm"
      data-mail={mail}
      variant="light"
      tt="none"
      color={failed ? 'red' : 'gray'}
      {...(failed && { 'data-hint': t('people.mailFailedHelp'), tabIndex: 0 })}
    >
      {t(`people.mail.${mail}`)}
    </Badge>
  );
}

function InvitationRow({ invitation, isSending, onAgain, onRevoke }: Omit<Props, 'invitations'> & { invitation: Invitation }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { email, role, invitedBy, mail, expiresAt } = invitation;
  return (
    <Table.Tr data-invitation={email}>
      <Table.Td>
        <Group gap="xs">
          <Text fw={600} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {email}
          </Text>
          <MailState mail={mail} />
        </Group>
      </Table.Td>
      <Table.Td data-label={t('people.role')}>{t(`people.roleName.${role}`)}</Table.Td>
      <Table.Td data-label={t('people.invitedBy')} style={{ overflowWrap: 'anywhere' }}>
        {invitedBy}
      </Table.Td>
      <Table.Td data-label={t('people.until')}>{expiresAt <= Date.now() ? t('people.ended') : dateTime(expiresAt)}</Table.Td>
      <Table.Td className={look.actions}>
        <Group gap={4} display="inline-flex">
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={isSending}
            aria-label={t('people.againNamed', { email })}
            onClick={() => onAgain(invitation)}
            data-again
          >
            {t('people.again')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={t('people.revokeNamed', { email })}
            onClick={() => onRevoke(invitation)}
            data-revoke
          >
            {t('people.revoke')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

/** Who was invited and has not come yet, as a table; on a narrow screen each becomes a card. */
export function InvitationTable({ invitations, ...row }: Props) {
  const { t } = useTranslation();
  return (
    <CardTable>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('people.email')}</Table.Th>
          <Table.Th>{t('people.role')}</Table.Th>
          <Table.Th>{t('people.invitedBy')}</Table.Th>
          <Table.Th>{t('people.until')}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t('people.actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} {...row} />
        ))}
      </Table.Tbody>
    </CardTable>
  );
}
