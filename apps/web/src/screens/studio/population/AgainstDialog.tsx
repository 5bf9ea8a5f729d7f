import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Difference } from '@umbral/evaluator';
import type { Document } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { BehaviourView } from '../../../differences/BehaviourView.tsx';
import { api } from '../../../server/client.ts';
import { useSmall } from '../../../ui/useSmall.ts';
import { useDraft, usePreview, useStudio } from '../studio.ts';

type Props = { version: { number: number; document: Document }; difference: Difference; onClose: () => void };

/** Which leads of the sample the draft scores otherwise than a version, from where to where, and by how much; as the scoring worker knows. */
export function AgainstDialog({ version, difference, onClose }: Props) {
  const { t } = useTranslation();
  const { preview } = useStudio();
  const document = useDraft((state) => state.document);
  const edit = usePreview((state) => state.edit);
  const id = usePreview(({ sample }) => (sample.kind === 'open' ? sample.id : null));
  const asOf = usePreview(({ result }) => result?.population?.asOf ?? null);
  const { data: samples } = useQuery(api.samples.list.queryOptions());
  const sample = samples?.find((each) => each.id === id);
  const ask = preview.getState().changedLeads;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={useSmall()}
      title={t('population.againstTitle', { number: version.number })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {sample && asOf !== null && (
        <BehaviourView
          behaviour={{ ...difference, sample: { id: sample.id, name: sample.name, asOf } }}
          before={version.document}
          after={document}
          source={{ name: `draft ${version.number} ${edit} ${sample.id} ${asOf}`, ask }}
          opened
        />
      )}
    </Modal>
  );
}
