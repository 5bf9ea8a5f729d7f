import { Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import { InvitationTable } from './InvitationTable.tsx';
import type { Invitation } from './member.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import { type Invited, useInvite } from './useInvite.ts';

/** So often it is asked what became of a mail that is being sent. */
const EVERY = 2_000;

/** Who was invited, for owners; they can be written to once more, or not be expected any longer. */
export function Invitations({ onInvited }: { onInvited: (invited: Invited) => void }) {
  const { t } = useTranslation();
  const list = useQuery({
    ...api.invitations.list.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.some(({ mail }) => mail === 'waiting') ? EVERY : false),
  });
  const again = useInvite(onInvited);
  const [revoking, setRevoking] = useState<Invitation | null>(null);
  if (list.data?.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-labelledby="open-invitations">
      <Title order={2} size="h4" id="open-invitations">
        {t('people.open')}
      </Title>
      {list.data ? (
        <InvitationTable
          invitations={list.data}
          isSending={again.isPending}
          onAgain={({ email, role }) => again.invite(email, role)}
          onRevoke={setRevoking}
        />
      ) : list.error ? (
        <ProblemMessage error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Skeleton height={56} radius="md" />
      )}
      {again.error && <ProblemMessage error={again.error} />}
      {revoking && <RevokeDialog invitation={revoking} onClose={() => setRevoking(null)} />}
    </Stack>
  );
}
