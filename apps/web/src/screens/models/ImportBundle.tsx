import { Button, FileButton } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { problemOf } from '../../server/problem.ts';
import { type Work, WorkDialog } from '../../ui/WorkDialog.tsx';
import { BundleReport } from './BundleReport.tsx';
import { type Imported, importBundle } from './importBundle.ts';

/** A file to import, and what ends that. */
type Job = { file: File; controller: AbortController };

/** Asks for a bundle, makes a scoring model of it, and says how that went. */
export function ImportBundle() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [imported, setImported] = useState<Imported | null>(null);
  const reset = useRef<() => void>(null);
  const send = useMutation({
    mutationFn: ({ file, controller }: Job) => importBundle(file, controller.signal),
    onSuccess: setImported,
    onSettled: () => {
      // The same file may be chosen again.
      reset.current?.();
      return queries.invalidateQueries({ queryKey: api.models.list.queryKey() });
    },
  });
  const job = send.variables;
  useEffect(() => () => job?.controller.abort(), [job]);
  const start = (file: File | null | undefined) => file && send.mutate({ file, controller: new AbortController() });
  const stop = () => {
    job?.controller.abort();
    send.reset();
  };
  const failure = (error: unknown): string => {
    const { code, params } = problemOf(error);
    return code === 'unexpected' ? t('bundle.readingFailed') : t([`problem.${code}`, 'problem.unexpected'], params);
  };
  const work = (): Work | null => {
    if (send.isPending) return { kind: 'running', share: null };
    return send.error ? { kind: 'failed', message: failure(send.error) } : null;
  };
  return (
    <>
      <FileButton
        accept=".zip,application/zip"
        resetRef={reset}
        onChange={start}
        name="bundle"
        inputProps={{ 'aria-label': t('bundle.import') }}
      >
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconPackageImport size={16} />} loading={send.isPending}>
            {t('bundle.import')}
          </Button>
        )}
      </FileButton>
      <WorkDialog title={t('bundle.reading')} work={work()} onCancel={stop} onRetry={() => start(job?.file)} />
      <BundleReport imported={imported} onClose={() => setImported(null)} />
    </>
  );
}
