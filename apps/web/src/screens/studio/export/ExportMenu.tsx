import { Button, Menu, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBraces, IconDatabase, IconDownload, IconFileText, IconPackageExport } from '@tabler/icons-react';
import { toIdentifier } from '@umbral/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../ui/download.ts';
import { WorkDialog } from '../../../ui/WorkDialog.tsx';
import { usePreview, useStudio } from '../studio.ts';
import { exportAs, TARGETS, type Target } from './targets.ts';
import { useBundleExport } from './useBundleExport.ts';

const LOOKS = {
  ruleSet: IconBraces,
  flat: IconBraces,
  postgres: IconDatabase,
  duckdb: IconDatabase,
  module: IconBraces,
  prose: IconFileText,
  bundle: IconPackageExport,
} satisfies Record<Target, unknown>;

/** Downloads what is on the canvas in a form that others can use: rule sets, SQL, a module, plain words, or all of it. Not while there are errors. */
export function ExportMenu({ name }: { name: string }) {
  const { t, i18n } = useTranslation();
  const { draft } = useStudio();
  const publishable = usePreview((state) => state.result?.publishable ?? false);
  const [busy, setBusy] = useState(false);
  const bundle = useBundleExport((bytes) => download(`${toIdentifier(name)}.umbral.zip`, bytes, 'application/zip'));
  const makeBundle = () => void bundle.start(draft.getState().document, name);
  const run = async (target: Target) => {
    if (target === 'bundle') return makeBundle();
    setBusy(true);
    try {
      const words = { en: i18n.getFixedT('en'), es: i18n.getFixedT('es') };
      const language = i18n.language === 'es' ? 'es' : 'en';
      const file = await exportAs(target, { document: draft.getState().document, name, language, words });
      if (file) download(`${toIdentifier(name)}.${file.ending}`, file.content, file.type);
      else notifications.show({ color: 'orange', message: t('export.flatTooLarge') });
    } catch {
      notifications.show({ color: 'red', message: t('problem.unexpected') });
    }
    setBusy(false);
  };
  return (
    <>
      <Menu position="bottom-end" disabled={!publishable}>
        <Menu.Target>
          <Tooltip label={t(publishable ? 'studio.exportHelp' : 'studio.exportBlocked')}>
            <Button
              size="xs"
              variant={publishable ? 'filled' : 'default'}
              leftSection={<IconDownload size={16} />}
              loading={busy || bundle.work?.kind === 'running'}
              aria-disabled={!publishable}
              data-export
            >
              {t('export.menu')}
            </Button>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          {TARGETS.map((target) => {
            const Picture = LOOKS[target];
            return (
              <Menu.Item key={target} data-export-target={target} leftSection={<Picture size={16} />} onClick={() => void run(target)}>
                {t(`export.${target}`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <WorkDialog title={t('bundle.making')} work={bundle.work} onCancel={bundle.cancel} onRetry={makeBundle} />
    </>
  );
}
