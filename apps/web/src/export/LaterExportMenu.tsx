import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { postponed, whenIdle } from '../ui/postponed.tsx';
import type { ExportMenuProps } from './ExportMenu.tsx';

function Waiting({ blocked }: ExportMenuProps) {
  const { t } = useTranslation();
  return (
    <Button size="xs" variant={blocked ? 'default' : 'filled'} leftSection={<IconDownload size={16} />} aria-disabled>
      {t('export.menu')}
    </Button>
  );
}

/** The export menu for a bar that has more urgent things: until it is there, its button does nothing. */
export const LaterExportMenu = postponed(whenIdle, async () => (await import('./ExportMenu.tsx')).ExportMenu, Waiting);
