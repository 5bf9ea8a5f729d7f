import { Table, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import looks from './Differences.module.css';
import { type Named, type Place, placeText } from './places.ts';

type Move = { from: Place; to: Place };
/** `key`: of the score or matrix whose places these are. */
type Moves = { key: string; moves: readonly (Move & { leads: number })[] };

/** The places that occur, in the order of the document; then the disqualified and those that are not scored. */
function inOrder(known: readonly Named[], seen: ReadonlySet<Place>): Place[] {
  const listed: Place[] = known.map(({ id }) => id);
  return [...listed, ...[...seen].filter((id) => !listed.includes(id))].filter((id) => seen.has(id));
}

type Props = {
  moves: Moves;
  before: readonly Named[];
  after: readonly Named[];
  caption: string;
  /** The move whose leads are shown; null: those of all. */
  chosen: Move | null;
  onChoose: (move: Move) => void;
};

/** From which band to which, and how many leads; those that stay where they were are set back, those that move can be looked at. */
export function MoveTable({ moves, before, after, caption, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const rows = inOrder(before, new Set(moves.moves.map(({ from }) => from)));
  const columns = inOrder(after, new Set(moves.moves.map(({ to }) => to)));
  const leadsAt = (from: Place, to: Place) => moves.moves.find((move) => move.from === from && move.to === to)?.leads ?? 0;
  const cell = (from: Place, to: Place) => {
    const leads = leadsAt(from, to);
    if (leads === 0) return '·';
    if (from === to) return number(leads);
    const names = { leads: number(leads), from: placeText(t, before, from), to: placeText(t, after, to) };
    return (
      <UnstyledButton
        className={looks.cell}
        aria-label={t('changedLeads.ofMove', names)}
        aria-pressed={chosen !== null && chosen.from === from && chosen.to === to}
        onClick={() => onChoose({ from, to })}
        fz="sm"
      >
        {number(leads)}
      </UnstyledButton>
    );
  };
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
                {placeText(t, after, to)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((from) => (
            <Table.Tr key={from}>
              <Table.Th scope="row">{placeText(t, before, from)}</Table.Th>
              {columns.map((to) => (
                <Table.Td key={to} ta="end" c={from === to || leadsAt(from, to) === 0 ? 'dimmed' : ''} fw={from === to ? 400 : 600}>
                  {cell(from, to)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
