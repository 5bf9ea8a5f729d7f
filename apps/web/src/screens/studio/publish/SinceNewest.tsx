import { ActionIcon } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconGitCompare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { saveNow } from '../draft/save-now.ts';
import { useStudio } from '../studio.ts';

/** Leads to the drawing of what has changed since the newest version; what was drawn last is saved first, as the server's draft is compared. */
export function SinceNewest() {
  const { t } = useTranslation();
  const { modelId, autosave } = useStudio();
  const navigate = useNavigate();
  const [saving, setSaving] = useState(false);
  const show = async () => {
    setSaving(true);
    const isSaved = await saveNow(autosave);
    setSaving(false);
    if (!isSaved) notifications.show({ color: 'red', message: t('comparison.unsaved') });
    else await navigate(`/models/${modelId}/comparison?after=draft`);
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      loading={saving}
      aria-label={t('comparison.sinceNewest')}
      data-hint={t('comparison.sinceNewest')}
      onClick={() => void show()}
      data-since-newest
    >
      <IconGitCompare size={18} />
    </ActionIcon>
  );
}
