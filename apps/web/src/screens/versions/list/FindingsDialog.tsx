import { Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { FindingList } from '../../../remarks/FindingList.tsx';
import { api } from '../../../server/client.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { useSmall } from '../../../ui/useSmall.ts';

type Props = { modelId: string; number: number; name: string; onClose: () => void };

/** What was found in a version when it was published, and in which sample. */
export function FindingsDialog({ modelId, number, name, onClose }: Props) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const version = useQuery(api.versions.get.queryOptions({ modelId, number }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={useSmall()}
      title={t('findings.title', { name })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {version.error && <ProblemMessage error={version.error} retry={() => void version.refetch()} />}
      {version.isPending && <Loading />}
      {version.data && (
        <Stack gap="md">
          <FindingList findings={version.data.findings} document={version.data.document} />
          <Text size="xs" c="dimmed">
            {version.data.findingsSample
              ? t('findings.onSample', {
                  sample: labelText(t, version.data.findingsSample.name),
                  asOf: date(version.data.findingsSample.asOf),
                })
              : t('findings.noSample')}
          </Text>
        </Stack>
      )}
    </Modal>
  );
}
