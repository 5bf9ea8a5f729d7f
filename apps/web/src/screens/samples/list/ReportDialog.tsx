import { Group, Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import { api } from '../../../server/client.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { DownloadReport } from '../report/DownloadReport.tsx';
import { ReportView } from '../report/ReportView.tsx';

function Report({ id }: { id: string }) {
  const { t } = useTranslation();
  const sample = useQuery(api.samples.get.queryOptions({ id }));
  if (sample.error) return <ProblemMessage error={sample.error} retry={() => void sample.refetch()} />;
  if (!sample.data) return <Loading />;
  const { report, name } = sample.data;
  if (!report) return <Text c="dimmed">{t('samples.noReport')}</Text>;
  return (
    <>
      <ReportView report={report} />
      <Group justify="flex-end" mt="lg">
        <DownloadReport name={labelText(t, name)} report={report} />
      </Group>
    </>
  );
}

/** The report of a sample's import. */
export function ReportDialog({ id, name, onClose }: { id: string | null; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={id !== null}
      onClose={onClose}
      size="xl"
      title={t('samples.reportOf', { name })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {id !== null && <Report key={id} id={id} />}
    </Modal>
  );
}
