import { ActionIcon, Tooltip } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStudio } from '../studio.ts';

/** Leads to the drawing of what has changed since the newest version; what was drawn last is saved first. */
export function SinceNewest() {
  const { t } = useTranslation();
  const { modelId, autosave } = useStudio();
  const navigate = useNavigate();
  const show = async () => {
    await autosave.flush();
    await navigate(`/models/${modelId}/comparison?after=draft`);
  };
  return (
    <Tooltip label={t('comparison.sinceNewest')}>
      <ActionIcon variant="subtle" color="gray" aria-label={t('comparison.sinceNewest')} onClick={() => void show()} data-since-newest>
        <IconGitCompare size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
