import { Button, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { toIdentifier } from '@umbral/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { server } from '../../server/client.ts';
import { problemOf } from '../../server/problem.ts';
import { download } from '../../ui/download.ts';
import { usePreview, useStudio } from './studio.ts';

/** Saves the draft, has the server compile exactly that, and downloads the rule set. */
export function ExportButton({ name }: { name: string }) {
  const { t } = useTranslation();
  const { modelId, autosave } = useStudio();
  const publishable = usePreview((state) => state.result?.publishable ?? false);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await autosave.flush();
      const { ruleSet, revision } = await server.models.ruleSet.query({ id: modelId });
      if (ruleSet) download(`${toIdentifier(name)}-r${revision}.rule-set.json`, JSON.stringify(ruleSet, null, 2), 'application/json');
      else notifications.show({ color: 'red', message: t('studio.exportBlocked') });
    } catch (error) {
      const { code, params } = problemOf(error);
      notifications.show({ color: 'red', message: t([`problem.${code}`, 'problem.unexpected'], params) });
    }
    setBusy(false);
  };
  return (
    <Tooltip label={t(publishable ? 'studio.exportHelp' : 'studio.exportBlocked')}>
      <Button
        size="xs"
        variant={publishable ? 'filled' : 'default'}
        leftSection={<IconDownload size={16} />}
        loading={busy}
        aria-disabled={!publishable}
        onClick={() => publishable && void run()}
      >
        {t('studio.export')}
      </Button>
    </Tooltip>
  );
}
