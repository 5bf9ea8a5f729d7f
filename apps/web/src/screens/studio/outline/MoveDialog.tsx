import { Modal, Select } from '@mantine/core';
import type { OutlineRow } from '@umbral/compiler';
import { type ConnectionTarget, connectionTargets, redirectEdge, removeEdges } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../canvas/refusal.ts';
import { useDraft, useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';

/** Asks into which node a row's node is to go instead of the one above it; those where it cannot are there, with the reason. */
export function MoveDialog({ row, onClose }: { row: OutlineRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const document = useDraft((state) => state.document);
  const title = useNodeTitle();
  const refusalText = useRefusalText();
  if (row.kind === 'section' || !row.edge) return null;
  const { edge } = row;
  const without = removeEdges(document, new Set([edge.id]));
  const fits = ({ refusal }: ConnectionTarget) => refusal?.code !== 'portTypes' && refusal?.code !== 'unknownPort';
  const targets = connectionTargets(without, new Set([row.node.id])).filter(fits);
  const options = targets.map(({ node, port, refusal }) => {
    const names = [title(node), ...(port === 'in' ? [] : [t(`outline.port.${port}`)])];
    const isHere = node.id === edge.target.id && port === edge.port;
    const note = isHere ? t('outline.move.here') : refusal ? refusalText(refusal) : null;
    return { value: `${node.id} ${port}`, label: [...names, ...(note ? [note] : [])].join(' · '), disabled: note !== null };
  });
  const move = (value: string | null) => {
    const [target = '', targetPort = ''] = value?.split(' ') ?? [];
    draft.getState().edit((before) => redirectEdge(before, edge.id, { target, targetPort }));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('outline.move.title', { title: title(row.node) })} returnFocus={false}>
      <Select
        data-autofocus
        label={t('outline.move.to')}
        placeholder={t('outline.move.search')}
        nothingFoundMessage={t('outline.move.none')}
        searchable
        data={options}
        value={null}
        onChange={(value) => value !== null && move(value)}
        maxDropdownHeight={320}
      />
    </Modal>
  );
}
