import { List } from '@mantine/core';
import type { Change, Document } from '@umbral/model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import { changeText } from '../words/changes.ts';
import { wordsFor } from '../words/conditions.ts';
import { nodeTitles } from '../words/titles.ts';

/** What was drawn differently, in sentences. Cards that were only moved are counted. `document`: by whose fields and events things go. */
export function ChangeList({ changes, document }: { changes: readonly Change[]; document: Document }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const lines = useMemo(() => {
    const words = wordsFor(t, formats, document);
    const title = nodeTitles(t, formats, document);
    const moved = changes.filter(({ kind }) => kind === 'nodeMoved').length;
    const others = changes.filter(({ kind }) => kind !== 'nodeMoved').map((change) => changeText(words, title, change));
    return moved === 0 ? others : [...others, t('change.moved', { count: moved, cards: formats.number(moved) })];
  }, [t, formats, changes, document]);
  const keyed = lines.map((text, place) => ({ text, key: `${place} ${text}` }));
  return (
    <List size="sm" spacing={2} data-changes={changes.length}>
      {keyed.map(({ text, key }) => (
        <List.Item key={key}>{text}</List.Item>
      ))}
    </List>
  );
}
