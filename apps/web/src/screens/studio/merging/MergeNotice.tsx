import { Button, List, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { diffDocuments } from '@umbral/model';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useFormats } from '../../../language/formats.ts';
import { changeWords, nodeNames } from '../../../words/changes.ts';
import { wordsFor } from '../../../words/conditions.ts';
import { nodeTitles } from '../../../words/titles.ts';
import type { Taken } from '../draft/save-state.ts';
import { useStudio } from '../studio.ts';
import { replay } from './merge.ts';
import { useMe, useWho } from './useWho.ts';

const ID = 'merged';
/** More changes than this are counted. */
const MOST = 3;
const SHOWN_FOR = 12_000;

/** What came in, change by change. */
function Changes({ before, after }: Taken) {
  const { t } = useTranslation();
  const formats = useFormats();
  const changes = diffDocuments(before, after);
  const words = wordsFor(t, formats, after);
  const names = nodeNames(nodeTitles(t, formats, after), after.nodes, changes);
  const lines = changes.slice(0, MOST).map((change) => changeWords(words, names, change));
  const more = changes.length - lines.length;
  return (
    <List size="sm" spacing={2} my={4} c="var(--mantine-color-text)">
      {lines.map(({ text, values }) => (
        <List.Item key={text}>{values ? t('merge.inside', { outer: text, inner: `${values.before} → ${values.after}` }) : text}</List.Item>
      ))}
      {more > 0 && <List.Item>{t('merge.more', { count: more, more: formats.number(more) })}</List.Item>}
    </List>
  );
}

/** Tells what others' saves brought into this draft, and takes it out again for who asks: one step, which Undo brings back. */
export function MergeNotice() {
  const { t } = useTranslation();
  const { autosave, draft } = useStudio();
  const last = useStore(autosave.taken, (taken) => taken.last);
  const who = useWho(last?.authors ?? []);
  const me = useMe()?.id;
  const told = useRef<Taken | null>(null);
  useEffect(() => {
    if (last === null || last === told.current) return;
    told.current = last;
    // What one saves oneself, in the window beside, is no news.
    if (diffDocuments(last.before, last.after).length === 0) return;
    if (!last.hadOwn && last.authors.length > 0 && last.authors.every(({ id }) => id === me)) return;
    const takeBack = () => {
      draft.getState().edit((now) => replay(last.after, last.before, now));
      notifications.hide(ID);
    };
    const notice = {
      id: ID,
      autoClose: SHOWN_FOR,
      title: t(last.hadOwn ? 'merge.tookMerged' : 'merge.took', { who }),
      closeButtonProps: { 'aria-label': t('ui.close') },
      'data-merged': '',
      message: (
        <>
          <Changes {...last} />
          {!draft.getState().isReadOnly && (
            <Button size="compact-xs" variant="light" onClick={takeBack} data-take-back>
              <Text size="xs">{t('merge.takeBack')}</Text>
            </Button>
          )}
        </>
      ),
    };
    // One notice at a time: those of somebody who saves every few seconds would cover the screen.
    notifications.hide(ID);
    notifications.show(notice);
  }, [last, who, me, t, draft]);
  return null;
}
