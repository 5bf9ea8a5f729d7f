import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBraces, IconDatabase, IconDownload, IconFileText, IconPackageExport } from '@tabler/icons-react';
import { toIdentifier } from '@umbral/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, loadLanguage } from '../language/language.ts';
import { problemOf } from '../server/problem.ts';
import { download } from '../ui/download.ts';
import { WorkDialog } from '../ui/WorkDialog.tsx';
import { type Exportable, exportAs, TARGETS, type Target } from './targets.ts';
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

/**
 * `open`: what is exported, asked for when a form is chosen. `blocked`: it has errors. `version`: its number, where it is not the draft;
 * then the menu opens from a small picture, in a row of them.
 */
export type ExportMenuProps = {
  name: string;
  open: () => Exportable | Promise<Exportable>;
  blocked: boolean;
  help: string;
  version?: number;
};

/** Downloads a document in a form that others can use: rule sets, SQL, a module, plain words, or all of it. */
export function ExportMenu({ name, open, blocked, help, version }: ExportMenuProps) {
  const { t, i18n } = useTranslation();
  const [busy, setBusy] = useState(false);
  const stem = `${toIdentifier(name)}${version === undefined ? '' : `-v${version}`}`;
  const bundle = useBundleExport((bytes) => download(`${stem}.umbral.zip`, bytes, 'application/zip'));
  const tellProblem = (error: unknown) => {
    const { code, params } = problemOf(error);
    notifications.show({ color: 'red', message: t([`problem.${code}`, 'problem.unexpected'], params) });
  };
  const makeBundle = async () => {
    try {
      const { document } = await open();
      await bundle.start(document, name);
    } catch (error) {
      tellProblem(error);
    }
  };
  const run = async (target: Target) => {
    if (target === 'bundle') return void makeBundle();
    setBusy(true);
    try {
      await Promise.all(LANGUAGES.map(loadLanguage));
      const words = { en: i18n.getFixedT('en'), es: i18n.getFixedT('es') };
      const language = i18n.language === 'es' ? 'es' : 'en';
      const file = await exportAs(target, { ...(await open()), name, language, words });
      if (file) download(`${stem}.${file.ending}`, file.content, file.type);
      else notifications.show({ color: 'orange', message: t('export.flatTooLarge') });
    } catch (error) {
      tellProblem(error);
    }
    setBusy(false);
  };
  const isBusy = busy || bundle.work?.kind === 'running';
  return (
    <>
      <Menu position="bottom-end" disabled={blocked}>
        <Menu.Target>
          <Tooltip label={help}>
            {version === undefined ? (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconDownload size={16} />}
                loading={isBusy}
                aria-disabled={blocked}
                data-export
              >
                {t('export.menu')}
              </Button>
            ) : (
              <ActionIcon variant="subtle" color="gray" aria-label={help} loading={isBusy} data-export={version}>
                <IconDownload size={16} />
              </ActionIcon>
            )}
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
      <WorkDialog title={t('bundle.making')} work={bundle.work} onCancel={bundle.cancel} onRetry={() => void makeBundle()} />
    </>
  );
}
