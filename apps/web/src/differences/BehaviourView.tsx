import { Stack, Text } from '@mantine/core';
import type { Document } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import { labelText } from '../language/label.ts';
import { nodeTitles } from '../words/titles.ts';
import { type Behaviour, behaviourText, type LeadSource } from './behaviour.ts';
import { Moved } from './Moved.tsx';
import { bandsOfScore, gradesOfMatrix, nodeOfKey } from './names.ts';
import { ScoreShifts } from './ScoreShifts.tsx';

/** `source`: where the leads can be asked for; `opened`: whether the first of them are shown before anybody asks. */
type Props = { behaviour: Behaviour; before: Document; after: Document; source: LeadSource; opened?: boolean };

/** What happens to the leads of a sample: in a sentence, score by score, band by band, and lead by lead. The documents give the names. */
export function BehaviourView({ behaviour, before, after, source, opened = false }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const title = nodeTitles(t, formats, after);
  const nameOf = (key: string) => {
    const node = nodeOfKey(after, key) ?? nodeOfKey(before, key);
    return node ? title(node) : key;
  };
  const { sample, bands, grades } = behaviour;
  const tables = [
    ...bands.map((moves) => ({ of: 'bands' as const, moves, names: bandsOfScore })),
    ...grades.map((moves) => ({ of: 'grades' as const, moves, names: gradesOfMatrix })),
  ].filter(({ moves }) => moves.changed > 0);
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600} data-behaviour={behaviour.changed.bands}>
        {behaviourText(t, formats, behaviour)}
      </Text>
      <Text size="xs" c="dimmed">
        {t('behaviour.on', { sample: labelText(t, sample.name), asOf: formats.date(sample.asOf) })}
      </Text>
      <ScoreShifts behaviour={behaviour} nameOf={nameOf} source={source} />
      {tables.map(({ of, moves, names }, place) => (
        <Moved
          key={`${of} ${moves.key}`}
          of={of}
          moves={moves}
          before={names(before, moves.key)}
          after={names(after, moves.key)}
          caption={nameOf(moves.key)}
          source={source}
          opened={opened && place === 0}
        />
      ))}
    </Stack>
  );
}
