import { Alert, Button, Popover, Text } from '@mantine/core';
import { IconDownload, IconEyeCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { toIdentifier } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useBundleExport } from '../../../export/useBundleExport.ts';
import { useFormats } from '../../../language/formats.ts';
import { api } from '../../../server/client.ts';
import { download } from '../../../ui/download.ts';
import { WorkDialog } from '../../../ui/WorkDialog.tsx';
import type { Pending } from '../draft/pending.ts';
import { useStudio } from '../studio.ts';
import look from './Viewing.module.css';

/** Whom to ask for more than looking. */
function Owners() {
  const { t } = useTranslation();
  const { list } = useFormats();
  const members = useQuery(api.people.list.queryOptions()).data ?? [];
  const owners = members.filter(({ role }) => role === 'owner').map(({ email }) => email);
  const names = list(owners, 'disjunction');
  return (
    <Text size="sm" data-ask={owners.length}>
      {owners.length === 0 ? t('viewing.ask') : t('viewing.askThem', { names })}
    </Text>
  );
}

/** Edits that were not saved before the person's role changed: where they are, and a way to take them along. */
function Withheld({ pending }: { pending: Pending }) {
  const { t } = useTranslation();
  const { autosave } = useStudio();
  const isFull = useStore(autosave.keeper.full, (full) => full.isFull);
  const { document, name } = pending;
  const stem = `${toIdentifier(name)}.umbral`;
  const bundle = useBundleExport(
    (bytes) => download(`${stem}.zip`, bytes, 'application/zip'),
    // With errors there is nothing to export but the drawing itself.
    () => download(`${stem}.json`, `${JSON.stringify(document, null, 2)}\n`, 'application/json'),
  );
  const make = () => void bundle.start(document, name);
  return (
    <Alert className={look.withheld ?? ''} color="orange" variant="light" p="xs" role="status" data-withheld>
      <div className={look.told}>
        <Text size="sm">{t(isFull ? 'viewing.onlyHere' : 'viewing.withheld')}</Text>
        <Button size="compact-sm" variant="default" leftSection={<IconDownload size={14} />} onClick={make} data-withheld-download>
          {t('viewing.download')}
        </Button>
      </div>
      <WorkDialog title={t('bundle.making')} work={bundle.work} onCancel={bundle.cancel} onRetry={make} />
    </Alert>
  );
}

/** Says that the person may look at the draft and not change it, whom to ask, and what became of edits that could not be saved any more. */
export function Viewing({ withheld }: { withheld: readonly Pending[] }) {
  const { t } = useTranslation();
  return (
    <>
      <Popover position="bottom-start" width={320} shadow="md" trapFocus>
        <Popover.Target>
          <Button
            size="xs"
            variant="light"
            leftSection={<IconEyeCheck size={16} />}
            data-hint={t('viewing.help')}
            data-save-state="viewing"
          >
            {t('viewing.name')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown tabIndex={-1} data-autofocus aria-label={t('viewing.name')}>
          <Text size="sm" mb={6}>
            {t('viewing.text')}
          </Text>
          <Owners />
        </Popover.Dropdown>
      </Popover>
      {withheld.map((pending) => (
        <Withheld key={pending.tab} pending={pending} />
      ))}
    </>
  );
}
