import { ActionIcon, Menu } from '@mantine/core';
import { IconHistory, IconKey, IconLogout, IconUserCircle, IconWebhook } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, server } from '../server/client.ts';
import { useMay } from '../server/role.ts';

/** Who is signed in, and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery({ ...api.session.current.queryOptions(), enabled: false });
  const owns = useMay('own');
  const signOut = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      // Leaving a draft saves it, for which one has to be signed in.
      await navigate('/');
      await server.session.signOut.mutate();
      // A new page: nothing of what was loaded stays behind.
      window.location.assign('/sign-in');
    },
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('signIn.account')} data-account>
          <IconUserCircle size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{data?.user?.email}</Menu.Label>
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
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()} data-sign-out>
          {t('signIn.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
