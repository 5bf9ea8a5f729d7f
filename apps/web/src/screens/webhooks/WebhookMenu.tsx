import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconKey, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeleteDialog } from './edit/DeleteDialog.tsx';
import { EditDialog } from './edit/EditDialog.tsx';
import { RotateDialog } from './edit/RotateDialog.tsx';
import type { Webhook } from './webhook.ts';

/** What else can be done with a webhook. */
export function WebhookMenu({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'edit' | 'rotate' | 'delete' | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('webhooks.actions')} data-webhook-menu>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => setAsking('edit')} data-edit>
            {t('webhooks.edit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={14} />} onClick={() => setAsking('rotate')} data-rotate>
            {t('webhooks.rotate')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => setAsking('delete')} data-delete>
            {t('webhooks.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking === 'edit' && <EditDialog webhook={webhook} onClose={close} />}
      {asking === 'rotate' && <RotateDialog id={webhook.id} onClose={close} />}
      {asking === 'delete' && <DeleteDialog webhook={webhook} onClose={close} />}
    </>
  );
}
