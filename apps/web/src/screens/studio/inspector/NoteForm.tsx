import { Textarea } from '@mantine/core';
import type { NodeOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useUpdate } from './useUpdate.ts';

export function NoteForm({ node }: { node: NodeOf<'note'> }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  return (
    <Textarea
      label={t('data.text')}
      autosize
      minRows={4}
      maxRows={16}
      maxLength={5_000}
      value={node.data.text}
      onChange={(event) => update('text', event.currentTarget.value)}
    />
  );
}
