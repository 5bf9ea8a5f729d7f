import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, askAgain } from '../server/client.ts';
import { problemOf } from '../server/problem.ts';
import { spread } from '../server/waits.ts';

const HEARTBEAT = 15_000;
const WHILE_AWAY = 4_000;

/** Says so when the server or its database cannot be reached. It goes away by itself when they are back, and what failed is asked again. */
export function ConnectionNotice() {
  const { t } = useTranslation();
  const { error, isFetching, dataUpdatedAt } = useQuery({
    ...api.health.queryOptions(),
    retry: false,
    refetchInterval: (query) => (query.state.error ? spread(WHILE_AWAY) : HEARTBEAT),
    refetchOnWindowFocus: 'always',
  });
  const wasAway = useRef(false);
  useEffect(() => {
    if (error) wasAway.current = true;
  }, [error]);
  useEffect(() => {
    if (dataUpdatedAt > 0 && wasAway.current) void askAgain();
    wasAway.current = false;
  }, [dataUpdatedAt]);
  const [trouble, setTrouble] = useState(error);
  // While it is asked again, what was said before stands.
  if (!isFetching && trouble !== error) setTrouble(error);
  if (!trouble) return null;
  const { code } = problemOf(trouble);
  return (
    <Alert role="alert" color="orange" variant="light" radius={0} icon={<IconPlugConnectedX size={18} />} py={8}>
      {t(code === 'databaseUnreachable' ? 'problem.databaseUnreachable' : 'problem.serverUnreachable')}
    </Alert>
  );
}
