import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { reconcile, type Side } from '@umbral/model';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { wordsFor } from '../../../words/conditions.ts';
import { nodeTitles } from '../../../words/titles.ts';
import { useStudio } from '../studio.ts';
import looks from './ClashDialog.module.css';
import { ClashWords, type Question } from './clash-words.ts';
import type { Choices, Merge } from './merge.ts';
import { useWho } from './useWho.ts';

type ChoiceProps = { question: Question; chosen: Side | null; names: Record<Side, string>; onChoose: (side: Side) => void };

/** One thing that both changed, and whose change is to stand. */
function Choice({ question, chosen, names, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={question.what}
      aria-label={t('merge.whose', { what: question.what })}
      value={chosen}
      onChange={(side) => onChoose(side === 'mine' ? 'mine' : 'theirs')}
      data-clash={question.keys[0]}
    >
      <div className={looks.sides}>
        {(['mine', 'theirs'] as const).map((side) => (
          <Radio.Card key={side} value={side} radius="md" p="xs" className={looks.side ?? ''} data-side={side}>
            <Group wrap="nowrap" gap="xs" align="flex-start">
              <Radio.Indicator size="xs" mt={2} />
              <div className={looks.told}>
                <Text size="xs" c="dimmed">
                  {names[side]}
                </Text>
                <Text size="sm" className={looks.value ?? ''}>
                  {question[side]}
                </Text>
              </div>
            </Group>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}

/** What others and I changed, each in another way: asks for each whose is to stand. All that does not contradict is put together already. */
export function ClashDialog({ merge }: { merge: Merge }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { autosave } = useStudio();
  const [choices, setChoices] = useState<Choices>(new Map());
  const who = useWho(merge.newer?.authors ?? []);
  const { base, mine, theirs, newer } = merge;
  const clashes = useMemo(() => reconcile(base, mine, theirs, choices).clashes, [base, mine, theirs, choices]);
  const questions = useMemo(() => {
    const words = new ClashWords(wordsFor(t, formats, theirs), nodeTitles(t, formats, theirs), [base, mine, theirs]);
    return words.questions(clashes);
  }, [t, formats, base, mine, theirs, clashes]);
  const names = newer ? { mine: t('merge.mine'), theirs: t('merge.theirs') } : { mine: t('merge.kept'), theirs: t('merge.shown') };
  const sideOf = ({ keys: [key = ''] }: Question) => choices.get(key) ?? null;
  const choose = (keys: readonly string[], side: Side) => setChoices(new Map([...choices, ...keys.map((key) => [key, side] as const)]));
  const all = (side: Side) =>
    choose(
      questions.flatMap(({ keys }) => keys),
      side,
    );
  const left = questions.filter((question) => sideOf(question) === null).length;
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('merge.title')}
      size="lg"
      data-clashes={questions.length}
    >
      <Text size="sm">{newer ? t('merge.text', { who }) : t('merge.textKept')}</Text>
      <Group gap="xs" my="md">
        <Button size="compact-sm" variant="default" onClick={() => all('mine')} data-all="mine">
          {t('merge.allMine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => all('theirs')} data-all="theirs">
          {t('merge.allTheirs')}
        </Button>
      </Group>
      <Stack gap="md">
        {questions.map((question) => (
          <Choice
            key={question.keys[0]}
            question={question}
            chosen={sideOf(question)}
            names={names}
            onChoose={(side) => choose(question.keys, side)}
          />
        ))}
      </Stack>
      <div className={looks.end}>
        <Text size="xs" c="dimmed" role="status">
          {left > 0 ? t('merge.left', { count: left, left: formats.number(left) }) : t('merge.undo')}
        </Text>
        <Button disabled={left > 0} onClick={() => void autosave.resolve(merge, choices)} data-apply>
          {t('merge.apply')}
        </Button>
      </div>
    </Modal>
  );
}
