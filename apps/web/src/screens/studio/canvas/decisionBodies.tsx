import { Text } from '@mantine/core';
import type { NodeOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { LiveMatch } from './LiveMatch.tsx';
import { LiveValue } from './LiveValue.tsx';
import card from './NodeCard.module.css';

const swatch = (colour: string) => `var(--mantine-color-${colour}-5)`;

export function ScoreBody({ node }: { node: NodeOf<'score'> }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { minimum, maximum } = node.data.scale;
  return (
    <div className={card.foot}>
      <Text size="xs" c="dimmed">
        {t('canvas.scale', { from: number(minimum), to: number(maximum) })}
      </Text>
      <LiveValue node={node} />
    </div>
  );
}

export function BandsBody({ node }: { node: NodeOf<'bands'> }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <>
      <div className={card.bands}>
        {node.data.bands.map((band) => (
          <span key={band.id} style={{ flex: 1, background: swatch(band.colour) }} />
        ))}
      </div>
      <Text size="xs" c="dimmed" mt={6}>
        {node.data.bands.map((band) => `${labelText(t, band.label)}${band.from === null ? '' : ` ${number(band.from)}`}`).join(' · ')}
      </Text>
    </>
  );
}

/** The grid in small, the highest row on top. */
export function MatrixBody({ node }: { node: NodeOf<'matrix'> }) {
  const colours = new Map(node.data.grades.map(({ id, colour }) => [id, colour]));
  const { cells } = node.data;
  const squares = cells.toReversed().flatMap((row, down) => row.map((grade, across) => ({ grade, place: `${down} ${across}` })));
  return (
    <div className={card.grid} style={{ gridTemplateColumns: `repeat(${cells[0]?.length ?? 1}, 1fr)` }}>
      {squares.map(({ grade, place }) => (
        <span key={place} style={{ background: swatch(colours.get(grade) ?? 'gray') }}>
          {grade}
        </span>
      ))}
    </div>
  );
}

export function DisqualifierBody({ node }: { node: NodeOf<'disqualifier'> }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <div className={card.foot}>
      <Text size="xs" c="dimmed">
        {t('canvas.becomes', { value: number(node.data.value) })}
      </Text>
      <LiveMatch node={node} />
    </div>
  );
}

/** What a segment or audience shows: whether it holds for the chosen lead. */
export function MatchBody({ node }: { node: NodeOf<'segment'> | NodeOf<'audience'> }) {
  return (
    <div className={card.foot}>
      <LiveMatch node={node} />
    </div>
  );
}
