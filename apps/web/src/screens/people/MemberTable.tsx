import { Badge, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/formats.ts';
import { CardTable } from '../../ui/CardTable.tsx';
import { isLastOwner, type Member } from './member.ts';
import look from './People.module.css';
import { RoleField } from './RoleField.tsx';

type Props = {
  members: readonly Member[];
  workspace: string;
  /** Whether the person may change who is here. */
  owns: boolean;
  onRemove: (member: Member) => void;
  onLeave: () => void;
};

function MemberRow({ member, members, workspace, owns, onRemove, onLeave }: Props & { member: Member }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { email, role, isYou, joinedAt } = member;
  const isLast = isLastOwner(member, members);
  return (
    <Table.Tr data-member={email}>
      <Table.Td>
        <Group gap="xs">
          <Text fw={600} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {email}
          </Text>
          {isYou && (
            <Badge size="sm" variant="light" tt="none">
              {t('people.you')}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td data-label={t('people.role')}>
        {owns && !isLast ? <RoleField key={role} member={member} /> : t(`people.roleName.${role}`)}
        {owns && isLast && members.length > 1 && (
          <Text size="xs" c="dimmed" maw={220}>
            {t('problem.lastOwner')}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-label={t('people.since')}>{dateTime(joinedAt)}</Table.Td>
      <Table.Td className={look.actions}>
        {isYou ? (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={t('people.leaveNamed', { workspace })}
            onClick={onLeave}
            data-leave
          >
            {t('people.leave')}
          </Button>
        ) : (
          owns && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              aria-label={t('people.removeNamed', { email })}
              onClick={() => onRemove(member)}
              data-remove
            >
              {t('people.remove')}
            </Button>
          )
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Who belongs to the workspace, as a table; on a narrow screen each becomes a card. */
export function MemberTable(props: Props) {
  const { t } = useTranslation();
  return (
    <CardTable>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('people.email')}</Table.Th>
          <Table.Th w={240}>{t('people.role')}</Table.Th>
          <Table.Th>{t('people.since')}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t('people.actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.members.map((member) => (
          <MemberRow key={member.userId} member={member} {...props} />
        ))}
      </Table.Tbody>
    </CardTable>
  );
}
