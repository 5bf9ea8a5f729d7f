import { Menu, ScrollArea, Text } from '@mantine/core';
import { IconArrowsExchange, IconPencil, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../server/role.ts';
import type { SessionNow } from '../../server/session.ts';
import { useSwitch } from './useSwitch.ts';

/** In pixels: of more workspaces than this holds, the rest is scrolled to. */
const MOST_HEIGHT = 220;

/** `children`: what there is of the workspace that the tab is in. */
type Props = { session: SessionNow; children: ReactNode; onNew: () => void; onRename: () => void };

/** What the account's menu says of workspaces: the one that the tab is in, the person's others, and making and renaming. */
export function WorkspaceItems({ session, children, onNew, onRename }: Props) {
  const { t } = useTranslation();
  const owns = useMay('own');
  const goTo = useSwitch();
  const { workspace, workspaces } = session;
  const others = workspaces.filter(({ id }) => id !== workspace?.id);
  return (
    <>
      <Menu.Label>{t('workspace.one')}</Menu.Label>
      {workspace && (
        <>
          <Text size="sm" px="sm" pb={6} lh={1.3} style={{ overflowWrap: 'anywhere' }} data-workspace={workspace.id}>
            <Text span inherit fw={600}>
              {workspace.name}
            </Text>
            <br />
            <Text span size="xs" c="dimmed">
              {t(`workspace.role.${workspace.role}`)}
            </Text>
          </Text>
          {children}
          <Menu.Divider />
        </>
      )}
      <ScrollArea.Autosize mah={MOST_HEIGHT} type="auto">
        {others.map(({ id, name }) => (
          <Menu.Item key={id} leftSection={<IconArrowsExchange size={16} />} onClick={() => void goTo(id)} data-switch-to={id}>
            {t('workspace.switchTo', { name })}
          </Menu.Item>
        ))}
      </ScrollArea.Autosize>
      {owns && (
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={onRename} data-rename-workspace>
          {t('workspace.rename')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconPlus size={16} />} onClick={onNew} data-new-workspace>
        {t('workspace.newOne')}
      </Menu.Item>
    </>
  );
}
