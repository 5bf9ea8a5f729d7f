import { Text } from '@mantine/core';
import { type NodeOf, updateNode } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useStudio } from '../studio.ts';
import { LiveValue } from './LiveValue.tsx';
import card from './NodeCard.module.css';

/** The points of a card, editable in place. */
function PointsField({ node }: { node: NodeOf<'criterion'> | NodeOf<'activity'> }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const setPoints = (points: number | null) =>
    points !== null && draft.getState().edit((document) => updateNode(document, node.id, node.kind, { points }), `points ${node.id}`);
  return (
    <NumberField
      className={`nodrag nopan ${card.points}`}
      size="xs"
      aria-label={t('data.points')}
      value={node.data.points}
      onChange={setPoints}
      min={-1e9}
      max={1e9}
      hideControls
    />
  );
}

export function CriterionBody({ node }: { node: NodeOf<'criterion'> }) {
  const { t } = useTranslation();
  return (
    <div className={card.foot}>
      <PointsField node={node} />
      <Text size="xs" c="dimmed">
        {t('canvas.points')}
      </Text>
      <LiveValue id={node.id} />
    </div>
  );
}

export function ActivityBody({ node }: { node: NodeOf<'activity'> }) {
  const { t } = useTranslation();
  const { atMost } = node.data;
  return (
    <div className={card.foot}>
      <PointsField node={node} />
      <Text size="xs" c="dimmed">
        {atMost === null ? t('canvas.each') : t('canvas.eachAtMost', { count: atMost })}
      </Text>
      <LiveValue id={node.id} />
    </div>
  );
}

export function DecayBody({ node }: { node: NodeOf<'decay'> }) {
  return (
    <div className={card.foot}>
      <LiveValue id={node.id} />
    </div>
  );
}

export function GroupBody({ node }: { node: NodeOf<'group'> }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const { combine, minimum, maximum, weight } = node.data;
  const parts = [
    ...(combine === 'maximum' ? [t('canvas.highest')] : []),
    ...(weight === 100 ? [] : [percent(weight / 100)]),
    ...(minimum === null ? [] : [t('canvas.atLeast', { value: number(minimum) })]),
    ...(maximum === null ? [] : [t('canvas.atMost', { value: number(maximum) })]),
  ];
  return (
    <div className={card.foot}>
      <Text size="xs" c="dimmed">
        {parts.length > 0 ? parts.join(' · ') : t('canvas.noLimits')}
      </Text>
      <LiveValue id={node.id} />
    </div>
  );
}

export function ScoreBody({ node }: { node: NodeOf<'score'> }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { minimum, maximum } = node.data.scale;
  return (
    <div className={card.foot}>
      <Text size="xs" c="dimmed">
        {t('canvas.scale', { from: number(minimum), to: number(maximum) })}
      </Text>
      <LiveValue id={node.id} />
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
          <span key={band.id} style={{ flex: 1, background: `var(--mantine-color-${band.colour}-5)` }} />
        ))}
      </div>
      <Text size="xs" c="dimmed" mt={6}>
        {node.data.bands.map((band) => `${labelText(t, band.label)}${band.from === null ? '' : ` ${number(band.from)}`}`).join(' · ')}
      </Text>
    </>
  );
}
