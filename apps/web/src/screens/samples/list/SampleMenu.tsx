import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileAnalytics, IconPencil, IconTrash, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RemoveDialog } from './RemoveDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import type { Sample } from './sample.ts';

type Props = { sample: Sample; name: string; onOpen: () => void; onRemoved?: () => void };

/** What can be done with a sample; the built-in one can only be looked at. */
export function SampleMenu({ sample, name, onOpen, onRemoved }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'rename' | 'remove' | null>(null);
  const close = () => setAsking(null);
  const imported = sample.source === 'imported';
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('samples.actionsFor', { name })} data-sample-menu>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileAnalytics size={14} />} onClick={onOpen}>
            {t('samples.report')}
          </Menu.Item>
          {imported && (
            <>
              <Menu.Item component={Link} to={`/samples/import?into=${sample.id}`} leftSection={<IconUpload size={14} />}>
                {t('samples.importAgain')}
              </Menu.Item>
              <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => setAsking('rename')}>
                {t('samples.rename')}
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => setAsking('remove')}>
                {t('samples.remove')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === 'rename' && <RenameDialog id={sample.id} name={name} onClose={close} />}
      {asking === 'remove' && <RemoveDialog id={sample.id} name={name} onClose={close} {...(onRemoved && { onRemoved })} />}
    </>
  );
}
