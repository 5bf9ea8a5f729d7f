import { Modal, Select, Stack } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../differences/pair.ts';
import { api } from '../../../server/client.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { useSmall } from '../../../ui/useSmall.ts';
import { LabelMoves } from './LabelMoves.tsx';

type Props = {
  modelId: string;
  /** The label whose moves are shown; where there is none of this name, the first that there is. */
  name: string;
  onName: (name: string) => void;
  onCompare: (sides: readonly Side[]) => void;
  onClose: () => void;
};

/** Where the labels of a scoring model were, and the way back. */
export function LabelHistoryDialog({ modelId, name, onName, onCompare, onClose }: Props) {
  const { t } = useTranslation();
  const known = useQuery(api.versions.labels.known.queryOptions({ modelId }));
  const label = known.data?.find((each) => each.name === name) ?? known.data?.[0];
  const textOf = (each: { name: string; number: number | null }) =>
    each.number === null ? t('labelHistory.goneLabel', { name: each.name }) : each.name;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={useSmall()}
      title={t('labelHistory.open')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {known.error && !known.data && <ProblemMessage error={known.error} retry={() => void known.refetch()} />}
      {known.isPending && <Loading />}
      {known.data && !label && <EmptyState icon={IconTag} title={t('labelHistory.none')} text={t('labelHistory.noneText')} />}
      {label && (
        <Stack gap="md" data-label-history={label.name}>
          {known.data && known.data.length > 1 && (
            <Select
              label={t('labelHistory.label')}
              allowDeselect={false}
              maw={320}
              data={known.data.map((each) => ({ value: each.name, label: textOf(each) }))}
              value={label.name}
              onChange={(chosen) => chosen !== null && onName(chosen)}
            />
          )}
          <LabelMoves key={label.name} modelId={modelId} label={label} onCompare={onCompare} />
        </Stack>
      )}
    </Modal>
  );
}
