import { Text, TextInput } from '@mantine/core';
import { type Node, updateNode } from '@umbral/model';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import { titleId } from '../draft/flow.ts';
import { useDesk, useMayEdit, useStudio } from '../studio.ts';
import card from './NodeCard.module.css';

type Titled = Exclude<Node, { kind: 'note' }>;
const isTitled = (node: Node): node is Titled => node.kind !== 'note';

/** Writes a title; Enter or leaving the field takes it, Escape leaves it as it was, and an empty one lets the app write it again. */
function TitleInput({ node, plain }: { node: Titled; plain: string }) {
  const { t } = useTranslation();
  const { draft, desk } = useStudio();
  const before = node.data.title ? labelText(t, node.data.title) : '';
  const [text, setText] = useState(before);
  // Leaving by key takes the field away, which counts as leaving the field once more.
  const left = useRef(false);
  const leave = (taken: boolean) => {
    if (left.current) return;
    left.current = true;
    desk.getState().rename(null);
    const title = text.trim() === '' ? null : { text: text.trim() };
    if (taken && text.trim() !== before) draft.getState().edit((document) => updateNode(document, node.id, node.kind, { title }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    leave(event.key === 'Enter');
    desk.getState().surface?.focus(node.id);
  };
  return (
    <TextInput
      className="nodrag nopan"
      size="xs"
      autoFocus
      tabIndex={-1}
      aria-label={t('data.title')}
      placeholder={plain}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => leave(true)}
      onKeyDown={onKeyDown}
    />
  );
}

/** A card's title; a double click, or the key for it, lets the person write one. */
export function CardTitle({ node, title }: { node: Node; title: string }) {
  const { desk } = useStudio();
  const isWriting = useDesk(({ renaming }) => renaming === node.id);
  const mayEdit = useMayEdit();
  if (isWriting && mayEdit && isTitled(node)) return <TitleInput node={node} plain={title} />;
  return (
    <Text
      id={titleId(node.id)}
      size="sm"
      fw={600}
      lineClamp={2}
      title={title}
      className={card.title}
      onDoubleClick={() => desk.getState().rename(node.id)}
    >
      {title}
    </Text>
  );
}
