import { Button, Group } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { api } from '../../server/client.ts';
import { stayInWorkspace, wantedWorkspace } from '../../server/workspace.ts';
import { EmptyState } from '../EmptyState.tsx';
import { thingAt } from './thing.ts';

/**
 * Where there is nothing in this workspace, but another one of the person's holds it: says so, and leads there. It asks first, for no link
 * takes a tab into another workspace by itself. `otherwise`: what stands there if there is nothing in any.
 */
export function Elsewhere({ otherwise }: { otherwise: ReactNode }) {
  const { t } = useTranslation();
  const thing = thingAt(useLocation());
  const { data } = useQuery({
    ...api.workspaces.holding.queryOptions(thing ?? { kind: 'model', id: '' }),
    enabled: thing !== null,
    retry: false,
  });
  if (!data || data.id === wantedWorkspace()) return otherwise;
  const goThere = () => {
    stayInWorkspace(data.id);
    // A new page: nothing of the workspace before stays in it.
    window.location.reload();
  };
  return (
    <EmptyState
      isScreen
      icon={IconArrowsExchange}
      title={t('workspace.elsewhereTitle')}
      text={t('workspace.elsewhere', { name: data.name })}
    >
      <Group justify="center">
        <Button onClick={goThere} data-go-there={data.id}>
          {t('workspace.openThere')}
        </Button>
        <Button component={Link} to="/" variant="default">
          {t('shell.toModels')}
        </Button>
      </Group>
    </EmptyState>
  );
}
