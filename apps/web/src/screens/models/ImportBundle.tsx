import { Button, FileButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPackageImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { problemOf } from '../../server/problem.ts';
import { BundleReport } from './BundleReport.tsx';
import { type Imported, importBundle } from './importBundle.ts';

/** Asks for a bundle, makes a scoring model of it, and says how that went. */
export function ImportBundle() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [imported, setImported] = useState<Imported | null>(null);
  const reset = useRef<() => void>(null);
  const send = useMutation({
    mutationFn: importBundle,
    onSuccess: setImported,
    onError: (error) => {
      const { code, params } = problemOf(error);
      notifications.show({ color: 'red', message: t([`problem.${code}`, 'problem.unexpected'], params) });
    },
    onSettled: () => {
      // The same file may be chosen again.
      reset.current?.();
      return queries.invalidateQueries({ queryKey: api.models.list.queryKey() });
    },
  });
  return (
    <>
      <FileButton
        accept=".zip,application/zip"
        resetRef={reset}
        onChange={(file) => file && send.mutate(file)}
        name="bundle"
        inputProps={{ 'aria-label': t('bundle.import') }}
      >
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconPackageImport size={16} />} loading={send.isPending}>
            {t('bundle.import')}
          </Button>
        )}
      </FileButton>
      <BundleReport imported={imported} onClose={() => setImported(null)} />
    </>
  );
}
