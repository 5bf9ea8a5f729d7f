import { Button } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NewWorkspaceDialog } from './NewWorkspaceDialog.tsx';

/** What stands in place of every screen for whoever belongs to no workspace. */
export function NoWorkspace() {
  const { t } = useTranslation();
  const { data } = useQuery({ ...api.session.current.queryOptions(), enabled: false });
  const [isMaking, setMaking] = useState(false);
  return (
    <>
      <EmptyState
        isScreen
        icon={IconBuildingCommunity}
        title={t('workspace.noneTitle')}
        text={t('workspace.noneText', { email: data?.user?.email })}
      >
        <Button onClick={() => setMaking(true)} data-make-workspace>
          {t('workspace.make')}
        </Button>
      </EmptyState>
      {isMaking && <NewWorkspaceDialog onClose={() => setMaking(false)} />}
    </>
  );
}
