import { ActionIcon, Paper, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { findNodes } from '@umbral/model';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, useStudio } from '../studio.ts';
import find from './FindBar.module.css';
import { useFindWords } from './words.ts';

/** Finds cards by anything that they say, values too; goes from one to the next and brings each into view. */
export function FindBar() {
  const { t } = useTranslation();
  const { draft, desk } = useStudio();
  const words = useFindWords();
  const document = useDraft((state) => state.document);
  const [text, setText] = useState('');
  const [at, setAt] = useState<string | null>(null);
  const found = findNodes(document, text, words);
  const place = found.findIndex(({ id }) => id === at);
  const current = found[place];

  const goTo = (id: string | undefined) => {
    setAt(id ?? null);
    if (id === undefined) return;
    draft.getState().select([id]);
    desk.getState().surface?.reveal([id]);
  };
  const step = (by: 1 | -1) => goTo(found.at((place + by) % Math.max(1, found.length))?.id);
  const close = () => {
    desk.getState().open(null);
    if (current) desk.getState().surface?.focus(current.id);
  };
  const type = (typed: string) => {
    setText(typed);
    goTo(findNodes(document, typed, words)[0]?.id);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
  };
  const isLooking = text.trim() !== '';
  return (
    <Paper component="search" withBorder shadow="md" className={find.bar} aria-label={t('find.name')} onKeyDown={onKey}>
      <div className={find.line}>
        <TextInput
          autoFocus
          size="xs"
          flex={1}
          aria-label={t('find.name')}
          placeholder={t('find.placeholder')}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <ActionIcon variant="subtle" color="gray" aria-label={t('find.previous')} disabled={found.length === 0} onClick={() => step(-1)}>
          <IconChevronUp size={16} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('find.next')} disabled={found.length === 0} onClick={() => step(1)}>
          <IconChevronDown size={16} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('find.close')} onClick={close}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {isLooking && (
        <Text size="xs" c="dimmed" mt={4} lineClamp={1} role="status" data-found={found.length}>
          {found.length === 0 && t('find.nothing')}
          {current &&
            [
              t('find.place', { place: place + 1, count: found.length }),
              `${t(`find.in.${current.saying.in}`)}: ${current.saying.text}`,
            ].join(' · ')}
        </Text>
      )}
    </Paper>
  );
}
