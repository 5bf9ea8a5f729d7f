import { TextInput } from '@mantine/core';
import { type Label, type Node, updateNode } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import { useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';

/** A node's title; empty means that the app writes it in plain words. */
export function TitleField({ node }: { node: Exclude<Node, { kind: 'note' }> }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const plain = useNodeTitle()({ ...node, data: { ...node.data, title: null } } as Node);
  const { title } = node.data;
  const change = (text: string) => {
    const next: { title: Label | null } = { title: text === '' ? null : { text } };
    draft.getState().edit((document) => updateNode(document, node.id, node.kind, next), { typed: `${node.id} title` });
  };
  return (
    <TextInput
      label={t('data.title')}
      placeholder={plain}
      value={title ? labelText(t, title) : ''}
      maxLength={200}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
