import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileAnalytics, IconFlask, IconPencil, IconPlayerPlay, IconTrash, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../server/role.ts';
import { LaterStartDialog } from '../../../simulating/LaterStartDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { RenameSampleDialog } from './RenameSampleDialog.tsx';
import type { Sample } from './sample.ts';

type Props = { sample: Sample; name: string; onOpen: () => void; onRemoved?: () => void };

/** What can be done with a sample; the built-in one can only be looked at, and run over. Viewers only look. */
export function SampleMenu({ sample, name, onOpen, onRemoved }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'rename' | 'remove' | 'simulate' | null>(null);
  const close = () => setAsking(null);
  const edits = useMay('edit');
  const changes = edits && sample.source === 'imported';
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
          {edits && (
            <Menu.Item leftSection={<IconPlayerPlay size={14} />} onClick={() => setAsking('simulate')} data-simulate>
              {t('samples.simulate')}
            </Menu.Item>
          )}
          <Menu.Item component={Link} to={`/simulations?sample=${sample.id}`} leftSection={<IconFlask size={14} />}>
            {t('samples.simulations')}
          </Menu.Item>
          {changes && (
            <>
              <Menu.Item component={Link} to={`/samples/import?into=${sample.id}`} leftSection={<IconUpload size={14} />} data-import-again>
                {t('samples.importAgain')}
              </Menu.Item>
              <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => setAsking('rename')} data-rename-sample>
                {t('samples.rename')}
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => setAsking('remove')} data-remove-sample>
                {t('samples.remove')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === 'simulate' && <LaterStartDialog given={{ sampleId: sample.id }} onClose={close} />}
      {asking === 'rename' && <RenameSampleDialog id={sample.id} name={name} onClose={close} />}
      {asking === 'remove' && <RemoveDialog id={sample.id} name={name} onClose={close} {...(onRemoved && { onRemoved })} />}
    </>
  );
}
