import { Button, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { api } from '../../server/client.ts';
import { stayInWorkspace, wantedWorkspace } from '../../server/workspace.ts';
import { thingAt } from './thing.ts';

/**
 * Where there is nothing in this workspace, but another one of the person's holds it: says so, and leads there. It asks first: no link
 * takes a tab into another workspace by itself.
 */
export function Elsewhere() {
  const { t } = useTranslation();
  const thing = thingAt(useLocation());
  const { data } = useQuery({
    ...api.workspaces.holding.queryOptions(thing ?? { kind: 'model', id: '' }),
    enabled: thing !== null,
    retry: false,
  });
  if (!data || data.id === wantedWorkspace()) return null;
  const goThere = () => {
    stayInWorkspace(data.id);
    // A new page: nothing of the workspace before stays in it.
    window.location.reload();
  };
  return (
    <Paper withBorder p="md" radius="md" maw={440} role="status" data-elsewhere={data.id}>
      <Stack gap="sm" align="center">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('workspace.elsewhere', { name: data.name })}
        </Text>
        <Button variant="light" onClick={goThere} data-go-there>
          {t('workspace.openThere')}
        </Button>
      </Stack>
    </Paper>
  );
}
