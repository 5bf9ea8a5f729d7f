import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { withLaterTexts } from '../language/language.ts';
import { laterButton } from '../ui/laterButton.tsx';
import type { ExportMenuProps } from './ExportMenu.tsx';

function Waiting({ blocked }: ExportMenuProps) {
  const { t } = useTranslation();
  return (
    <Button size="xs" variant="default" leftSection={<IconDownload size={16} />} aria-disabled={blocked} aria-haspopup="menu">
      {t('export.menu')}
    </Button>
  );
}

/** The export menu for a bar that has more urgent things: it comes when the browser is idle, or when it is asked for. */
export const LaterExportMenu = laterButton(() => withLaterTexts(async () => (await import('./ExportMenu.tsx')).ExportMenu), Waiting);
