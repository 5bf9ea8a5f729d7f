import { Button, Container, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { useMay } from '../../server/role.ts';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { UnreadyScreen } from '../../ui/UnreadyScreen.tsx';
import { Invitations } from './Invitations.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { MemberTable } from './MemberTable.tsx';
import { isLastOwner, type Member } from './member.ts';
import { RemoveDialog } from './RemoveDialog.tsx';
import { RoleList } from './RoleList.tsx';
import type { Invited } from './useInvite.ts';

/** What is asked or shown on top of the screen. */
type Asking = { what: 'invite' } | { what: 'link'; email: string; link: string } | { what: 'remove'; member: Member } | { what: 'leave' };

/** Who belongs to the workspace, and who is invited. Owners decide about both; everybody can leave. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const owns = useMay('own');
  const members = useQuery(api.people.list.queryOptions());
  const session = useQuery({ ...api.session.current.queryOptions(), enabled: false });
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  if (!members.data)
    return <UnreadyScreen title={t('people.title')} shape="rows" error={members.error} retry={() => void members.refetch()} />;
  const list = members.data;
  const workspace = session.data?.workspace?.name ?? '';
  const tell = ({ email, link }: Invited) => {
    if (link === null) notifications.show({ message: t('people.sent', { email }) });
    setAsking(link === null ? null : { what: 'link', email, link });
  };
  return (
    <Container size="lg" py="xl">
      <Group justify="space-between" mb={4}>
        <ScreenTitle text={t('people.title')} />
        {owns && (
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => setAsking({ what: 'invite' })} data-invite>
            {t('people.invite')}
          </Button>
        )}
      </Group>
      <Text c="dimmed" size="sm" mb="lg" style={{ overflowWrap: 'anywhere' }}>
        {t('people.text', { workspace })} {owns && list.length === 1 && t('people.alone')}
      </Text>
      <Stack gap="xl">
        <MemberTable
          members={list}
          workspace={workspace}
          owns={owns}
          onRemove={(member) => setAsking({ what: 'remove', member })}
          onLeave={() => setAsking({ what: 'leave' })}
        />
        {owns && <Invitations onInvited={tell} />}
        <RoleList />
      </Stack>
      {asking?.what === 'invite' && <InviteDialog onDone={tell} onClose={close} />}
      {asking?.what === 'link' && <LinkDialog {...asking} onClose={close} />}
      {asking?.what === 'remove' && <RemoveDialog member={asking.member} workspace={workspace} onClose={close} />}
      {asking?.what === 'leave' && (
        <LeaveDialog workspace={workspace} isLastOwner={list.some((each) => each.isYou && isLastOwner(each, list))} onClose={close} />
      )}
    </Container>
  );
}
