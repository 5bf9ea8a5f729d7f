import { TextInput, VisuallyHidden } from '@mantine/core';
import type { OutlineRow } from '@umbral/compiler';
import { type Label, type Node, updateNode } from '@umbral/model';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KIND_LOOKS } from '../../../../drawing/kinds.ts';
import { labelText } from '../../../../language/label.ts';
import { useStudio } from '../../studio.ts';
import { useNodeTitle } from '../../words.ts';
import type { Writing } from '../keys.ts';
import look from '../Outline.module.css';
import type { Finish } from './finish.ts';
import { PlaceMark } from './PlaceMark.tsx';

type Titled = Exclude<Node, { kind: 'note' }>;

type EditorProps = { node: Titled; plain: string; isTyped: boolean; finish: (next: Finish) => void };

/** Writes a title in place: Enter keeps it, Escape leaves it as it was, empty lets the app write one in plain words. */
function TitleEditor({ node, plain, isTyped, finish }: EditorProps) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const before = node.data.title ? labelText(t, node.data.title) : '';
  const [text, setText] = useState(isTyped ? '' : before);
  const isDone = useRef(false);
  const end = (keeps: boolean, next: Finish) => {
    if (isDone.current) return;
    isDone.current = true;
    const given = text.trim();
    const title: Label | null = given === '' ? null : { text: given };
    if (keeps && given !== before) draft.getState().edit((document) => updateNode(document, node.id, node.kind, { title }));
    finish(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') end(true, 'stay');
    if (event.key === 'Escape') end(false, 'stay');
  };
  return (
    <TextInput
      className={look.titleField}
      size="xs"
      aria-label={t('data.title')}
      placeholder={plain}
      maxLength={200}
      autoFocus
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => end(true, 'left')}
      onKeyDown={onKeyDown}
    />
  );
}

type Props = { row: Extract<OutlineRow, { kind: 'node' }>; isNarrow: boolean; editing: Writing | null; finish: (next: Finish) => void };

/** A node's title in plain words, with its kind as a picture where no column has it. */
export function TitleCell({ row, isNarrow, editing, finish }: Props) {
  const { t } = useTranslation();
  const { node } = row;
  const title = useNodeTitle()(node);
  const { icon: Picture, colour } = KIND_LOOKS[node.kind];
  if (editing && node.kind !== 'note') return <TitleEditor node={node} plain={title} isTyped={editing.isTyped} finish={finish} />;
  return (
    <>
      {isNarrow && (
        <span className={look.picture}>
          <Picture size={16} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />
          <VisuallyHidden>{t(`node.${node.kind}.name`)}</VisuallyHidden>
        </span>
      )}
      <PlaceMark row={row} />
      <span className={look.title} title={title}>
        {title || t('node.note.empty')}
      </span>
    </>
  );
}
