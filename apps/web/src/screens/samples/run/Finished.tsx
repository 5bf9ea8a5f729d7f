import { Alert, Button, Group, Stack, VisuallyHidden } from '@mantine/core';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportReport } from '@umbral/samples';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../server/client.ts';
import { rememberSample } from '../../../server/usual-sample.ts';
import { DownloadReport } from '../report/DownloadReport.tsx';
import { ReportView } from '../report/ReportView.tsx';

/** The end of an import: what came of it, and the way to a scoring model. */
export function Finished({ id, name, report }: { id: string; name: string; report: ImportReport }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const models = useQuery(api.models.list.queryOptions());
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    rememberSample(id);
    void queries.invalidateQueries({ queryKey: api.samples.list.queryKey() });
    // A sample that was there before holds something else now.
    void queries.invalidateQueries({ queryKey: api.samples.get.queryKey({ id }) });
    place.current?.focus();
  }, [id, queries]);
  const model = models.data?.[0];
  return (
    <Stack ref={place} tabIndex={-1} data-import-done={id} data-leads={report.leads} data-events={report.events}>
      <Alert variant="light" icon={<IconCheck size={18} />} title={t('import.doneTitle', { name })}>
        <Group mt={4}>
          <Button
            component={Link}
            to={model ? `/models/${model.id}?sample=${id}` : `/?sample=${id}`}
            rightSection={<IconArrowRight size={16} />}
            data-use-sample
          >
            {model ? t('import.useIn', { model: model.name }) : t('import.useItInModel')}
          </Button>
          <DownloadReport name={name} report={report} />
          <Button component={Link} to="/samples" variant="subtle">
            {t('import.toSamples')}
          </Button>
        </Group>
      </Alert>
      <VisuallyHidden component="h2">{t('samples.report')}</VisuallyHidden>
      <ReportView report={report} />
    </Stack>
  );
}
