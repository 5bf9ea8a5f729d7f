import { ActionIcon, Menu } from '@mantine/core';
import { IconHistory, IconKey, IconLogout, IconUserCircle, IconUsers, IconWebhook } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, server } from '../server/client.ts';
import { makeReadyToLeave } from '../server/leaving.ts';
import { useMay } from '../server/role.ts';
import { NewWorkspaceDialog } from './workspaces/NewWorkspaceDialog.tsx';
import { RenameWorkspaceDialog } from './workspaces/RenameWorkspaceDialog.tsx';
import { WorkspaceItems } from './workspaces/WorkspaceItems.tsx';

/** Who is signed in, in which workspace, and the way out of either. */
export function UserMenu() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery({ ...api.session.current.queryOptions(), enabled: false });
  const owns = useMay('own');
  const [asked, setAsked] = useState<'new' | 'rename' | null>(null);
  const signOut = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      // Leaving a draft saves it, for which one has to be signed in.
      await makeReadyToLeave();
      await navigate('/');
      await server.session.signOut.mutate();
      // A new page: nothing of what was loaded stays behind.
      window.location.assign('/sign-in');
    },
  });
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('signIn.account')} data-account>
            <IconUserCircle size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label style={{ overflowWrap: 'anywhere' }}>{data?.user?.email}</Menu.Label>
          <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={16} />} data-to-account>
            {t('account.title')}
          </Menu.Item>
          <Menu.Divider />
          {data && (
            <WorkspaceItems session={data} onNew={() => setAsked('new')} onRename={() => setAsked('rename')}>
              <Menu.Item component={Link} to="/people" leftSection={<IconUsers size={16} />} data-people>
                {t('shell.people')}
              </Menu.Item>
              {owns && (
                <>
                  <Menu.Item component={Link} to="/keys" leftSection={<IconKey size={16} />}>
                    {t('keys.title')}
                  </Menu.Item>
                  <Menu.Item component={Link} to="/webhooks" leftSection={<IconWebhook size={16} />}>
                    {t('shell.webhooks')}
                  </Menu.Item>
                  <Menu.Item component={Link} to="/audit" leftSection={<IconHistory size={16} />}>
                    {t('shell.audit')}
                  </Menu.Item>
                </>
              )}
            </WorkspaceItems>
          )}
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()} data-sign-out>
            {t('signIn.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'new' && <NewWorkspaceDialog onClose={() => setAsked(null)} />}
      {asked === 'rename' && <RenameWorkspaceDialog name={data?.workspace?.name ?? ''} onClose={() => setAsked(null)} />}
    </>
  );
}
