import { Table, Text } from '@mantine/core';
import type { Label } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import { labelText } from '../language/label.ts';
import type { Behaviour } from './behaviour.ts';

type Moves = Behaviour['bands'][number];
type Named = { id: string; label: Label };
type Place = string | null;

/** The places that occur, in the order of the document; then the disqualified and those that are not scored. */
function inOrder(known: readonly Named[], seen: ReadonlySet<Place>): Place[] {
  const listed: Place[] = known.map(({ id }) => id);
  return [...listed, ...[...seen].filter((id) => !listed.includes(id))].filter((id) => seen.has(id));
}

/** From which band to which, and how many leads; those that stay where they were are set back. */
export function MoveTable({
  moves,
  before,
  after,
  caption,
}: {
  moves: Moves;
  before: readonly Named[];
  after: readonly Named[];
  caption: string;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const nameOf = (known: readonly Named[], id: Place): string => {
    if (id === null) return t('behaviour.notScored');
    if (id === 'disqualified') return t('behaviour.disqualified');
    const label = known.find((each) => each.id === id)?.label;
    return label ? labelText(t, label) : id;
  };
  const rows = inOrder(before, new Set(moves.moves.map(({ from }) => from)));
  const columns = inOrder(after, new Set(moves.moves.map(({ to }) => to)));
  const leadsAt = (from: Place, to: Place) => moves.moves.find((move) => move.from === from && move.to === to)?.leads ?? 0;
  return (
    <Table.ScrollContainer minWidth={0} type="native">
      <Table withColumnBorders={false} verticalSpacing={4} w="auto" captionSide="top" data-moves={moves.key}>
        <Table.Caption mt={0} ta="start">
          {caption}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <Text size="xs" c="dimmed">
                {t('behaviour.fromTo')}
              </Text>
            </Table.Th>
            {columns.map((to) => (
              <Table.Th key={to} scope="col" ta="end" style={{ whiteSpace: 'nowrap' }}>
                {nameOf(after, to)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((from) => (
            <Table.Tr key={from}>
              <Table.Th scope="row">{nameOf(before, from)}</Table.Th>
              {columns.map((to) => (
                <Table.Td key={to} ta="end" c={from === to || leadsAt(from, to) === 0 ? 'dimmed' : ''} fw={from === to ? 400 : 600}>
                  {leadsAt(from, to) === 0 ? '·' : number(leadsAt(from, to))}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
