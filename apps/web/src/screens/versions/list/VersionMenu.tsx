import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconGitCompare, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../server/role.ts';
import { LaterStartDialog } from '../../../simulating/LaterStartDialog.tsx';
import { LabelItems } from '../labels/LabelItems.tsx';
import { NewLabelDialog } from '../labels/NewLabelDialog.tsx';
import type { Version } from '../versions.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import type { RowProps } from './row.ts';

type Props = Pick<RowProps, 'modelId' | 'revision' | 'onCompare'> & { version: Version; name: string };

/** What can be done with a version: compare it, run it over a sample, make it the draft again, let labels point at it. Viewers can only compare. */
export function VersionMenu({ version, name, modelId, revision, onCompare }: Props) {
  const { t } = useTranslation();
  const edits = useMay('edit');
  const [asking, setAsking] = useState<'restore' | 'label' | 'simulate' | null>(null);
  const { number } = version;
  const close = () => setAsking(null);
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('versions.actionsFor', { name })} data-version-menu={number}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconGitCompare size={14} />} onClick={() => onCompare([number, 'draft'])}>
            {t('versions.compareDraft')}
          </Menu.Item>
          {number > 1 && (
            <Menu.Item leftSection={<IconGitCompare size={14} />} onClick={() => onCompare([number - 1, number])}>
              {t('versions.compareBefore')}
            </Menu.Item>
          )}
          {edits && (
            <>
              <Menu.Item leftSection={<IconPlayerPlay size={14} />} onClick={() => setAsking('simulate')} data-simulate={number}>
                {t('versions.simulate')}
              </Menu.Item>
              <Menu.Item leftSection={<IconArrowBackUp size={14} />} onClick={() => setAsking('restore')} data-restore>
                {t('versions.restore')}
              </Menu.Item>
              <Menu.Divider />
              <LabelItems modelId={modelId} number={number} onNew={() => setAsking('label')} />
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === 'restore' && <RestoreDialog modelId={modelId} revision={revision} number={number} name={name} onClose={close} />}
      {asking === 'simulate' && <LaterStartDialog given={{ modelId, source: number }} onClose={close} />}
      {asking === 'label' && <NewLabelDialog modelId={modelId} number={number} name={name} onClose={close} />}
    </>
  );
}
