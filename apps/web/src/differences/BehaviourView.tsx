import { List, Stack, Text } from '@mantine/core';
import type { Document } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import { labelText } from '../language/label.ts';
import { nodeTitles } from '../words/titles.ts';
import { type Behaviour, behaviourText } from './behaviour.ts';
import { MoveTable } from './MoveTable.tsx';
import { bandsOfScore, gradesOfMatrix, nodeOfKey } from './names.ts';

type Props = { behaviour: Behaviour; before: Document; after: Document };

/** What happens to the leads of a sample: in a sentence, score by score, and band by band. The documents give the names. */
export function BehaviourView({ behaviour, before, after }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const title = nodeTitles(t, formats, after);
  const nameOf = (key: string) => {
    const node = nodeOfKey(after, key) ?? nodeOfKey(before, key);
    return node ? title(node) : key;
  };
  const { number, signed } = formats;
  const tables = [
    ...behaviour.bands.map((moves) => ({ moves, before: bandsOfScore(before, moves.key), after: bandsOfScore(after, moves.key) })),
    ...behaviour.grades.map((moves) => ({ moves, before: gradesOfMatrix(before, moves.key), after: gradesOfMatrix(after, moves.key) })),
  ];
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600} data-behaviour={behaviour.changed.bands}>
        {behaviourText(t, formats, behaviour)}
      </Text>
      <Text size="xs" c="dimmed">
        {t('behaviour.on', { sample: labelText(t, behaviour.sample.name), asOf: formats.date(behaviour.sample.asOf) })}
      </Text>
      <List size="sm">
        {behaviour.scores.map(({ key, changed, mean }) => (
          <List.Item key={key}>
            {t(changed === 0 ? 'behaviour.scoreAlike' : 'behaviour.score', {
              count: changed,
              name: nameOf(key),
              changed: number(changed),
              mean: signed(mean ?? 0),
            })}
          </List.Item>
        ))}
        {behaviour.onlyAfter.map((key) => (
          <List.Item key={key}>{t('behaviour.onlyAfter', { name: nameOf(key) })}</List.Item>
        ))}
        {behaviour.onlyBefore.map((key) => (
          <List.Item key={key}>{t('behaviour.onlyBefore', { name: nameOf(key) })}</List.Item>
        ))}
      </List>
      {tables
        .filter(({ moves }) => moves.changed > 0)
        .map((table) => (
          <MoveTable key={table.moves.key} {...table} caption={nameOf(table.moves.key)} />
        ))}
    </Stack>
  );
}
