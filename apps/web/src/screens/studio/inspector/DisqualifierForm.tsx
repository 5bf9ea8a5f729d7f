import { Select } from '@mantine/core';
import type { NodeOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useDraftNow } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import { SwitchingFields } from './SwitchingFields.tsx';
import { usePatch, useUpdate } from './useUpdate.ts';

const EVERY = '';

export function DisqualifierForm({ node }: { node: NodeOf<'disqualifier'> }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const patch = usePatch(node);
  const title = useNodeTitle();
  const scores = useDraftNow(useShallow((state) => state.document.nodes.filter(({ kind }) => kind === 'score')));
  return (
    <>
      <Select
        label={t('data.target')}
        data={[{ value: EVERY, label: t('inspector.everyScore') }, ...scores.map((score) => ({ value: score.id, label: title(score) }))]}
        value={node.data.target ?? EVERY}
        allowDeselect={false}
        onChange={(target) => update('target', target === EVERY ? null : target)}
      />
      <NumberField
        label={t('data.value')}
        description={t('inspector.disqualifiedHelp')}
        value={node.data.value}
        onChange={(value) => value !== null && update('value', value)}
      />
      <SwitchingFields switching={node.data} onChange={patch} />
    </>
  );
}
