import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, server } from '../../server/client.ts';
import { Announcement } from '../../ui/Announcement.tsx';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import { SessionTable } from './SessionTable.tsx';

/** Where the person is signed in, and how to end that there. */
export function Sessions() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [said, setSaid] = useState('');
  const sessions = useQuery(api.account.sessions.queryOptions());
  const listAnew = () => queries.invalidateQueries({ queryKey: api.account.sessions.queryKey() });
  const ended = async (count: number) => {
    await listAnew();
    setSaid(t('account.ended', { count }));
  };
  // One that has ended by itself in the meantime is gone from the list too.
  const end = useMutation(api.account.revokeSession.mutationOptions({ onSuccess: () => ended(1), onError: listAnew }));
  const endOthers = useMutation(api.account.revokeOthers.mutationOptions({ onSuccess: ({ count }) => ended(count) }));
  const signOut = useMutation({
    mutationFn: () => server.session.signOut.mutate(),
    onSuccess: () => window.location.assign('/sign-in'),
  });
  const trouble = end.error ?? endOthers.error ?? signOut.error;
  const others = sessions.data?.filter(({ isCurrent }) => !isCurrent) ?? [];
  return (
    <section aria-labelledby="sessions">
      <Group justify="space-between" mb={4}>
        <Title order={2} size="h3" id="sessions">
          {t('account.sessions')}
        </Title>
        {others.length > 0 && (
          <Button size="xs" variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()} data-end-others>
            {t('account.endOthers')}
          </Button>
        )}
      </Group>
      <Text c="dimmed" size="sm" mb="sm">
        {t('account.sessionsText')}
      </Text>
      {trouble && <ProblemMessage error={trouble} />}
      {sessions.error && <ProblemMessage error={sessions.error} retry={() => void sessions.refetch()} />}
      {sessions.isPending && (
        <Stack role="status" aria-label={t('ui.loading')}>
          <Skeleton height={44} />
          <Skeleton height={44} />
        </Stack>
      )}
      {sessions.data && (
        <SessionTable
          sessions={sessions.data}
          onEnd={(id) => end.mutate({ id })}
          onSignOut={() => signOut.mutate()}
          ending={end.isPending ? end.variables.id : null}
        />
      )}
      <Announcement text={said} />
    </section>
  );
}
