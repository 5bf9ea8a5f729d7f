import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../server/client.ts';
import { problemOf } from '../server/problem.ts';

const HEARTBEAT = 15_000;
const WHILE_AWAY = 3_000;

/** Says so when the server or its database cannot be reached, and goes away by itself when they are back. */
export function ConnectionNotice() {
  const { t } = useTranslation();
  const { error } = useQuery({
    ...api.health.queryOptions(),
    retry: false,
    refetchInterval: (query) => (query.state.error ? WHILE_AWAY : HEARTBEAT),
    refetchOnWindowFocus: 'always',
  });
  if (!error) return null;
  const { code } = problemOf(error);
  return (
    <Alert role="alert" color="orange" variant="light" radius={0} icon={<IconPlugConnectedX size={18} />} py={8}>
      {t(code === 'databaseUnreachable' ? 'problem.databaseUnreachable' : 'problem.serverUnreachable')}
    </Alert>
  );
}
