import { Text } from '@mantine/core';
import { type NodeOf, updateNode } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { useStudio } from '../studio.ts';
import { LimitBar } from './LimitBar.tsx';
import { LiveValue } from './LiveValue.tsx';
import card from './NodeCard.module.css';
import { PointsInput } from './PointsInput.tsx';

/** The points of a card, editable in place. */
function PointsField({ node }: { node: NodeOf<'criterion'> | NodeOf<'activity'> }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const setPoints = (points: number) =>
    draft.getState().edit((document) => updateNode(document, node.id, node.kind, { points }), `points ${node.id}`);
  return <PointsInput label={t('data.points')} value={node.data.points} onChange={setPoints} />;
}

export function CriterionBody({ node }: { node: NodeOf<'criterion'> }) {
  const { t } = useTranslation();
  const { ladder } = node.data;
  return (
    <div className={card.foot}>
      {!ladder && <PointsField node={node} />}
      <Text size="xs" c="dimmed">
        {ladder ? t('canvas.ladder', { count: ladder.steps.length }) : t('canvas.points')}
      </Text>
      <LiveValue node={node} />
    </div>
  );
}

export function ActivityBody({ node }: { node: NodeOf<'activity'> }) {
  const { t } = useTranslation();
  const { atMost, ladder, counts } = node.data;
  const each = atMost === null ? t('canvas.each') : t('canvas.eachAtMost', { count: atMost });
  const counting =
    counts.kind === 'every'
      ? []
      : [t(`canvas.counts.${counts.kind}`, counts.kind === 'perPeriod' ? { most: counts.most, count: counts.days } : {})];
  return (
    <div className={card.foot}>
      {!ladder && <PointsField node={node} />}
      <Text size="xs" c="dimmed">
        {[ladder ? t('canvas.ladder', { count: ladder.steps.length }) : each, ...counting].join(' · ')}
      </Text>
      <LiveValue node={node} />
    </div>
  );
}

export function DecayBody({ node }: { node: NodeOf<'decay'> }) {
  return (
    <div className={card.foot}>
      <LiveValue node={node} />
    </div>
  );
}

export function GroupBody({ node }: { node: NodeOf<'group'> }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const { combine, minimum, maximum, weight } = node.data;
  const parts = [
    ...(combine === 'sum' ? [] : [t(`combine.${combine}`)]),
    ...(weight === 100 ? [] : [percent(weight / 100)]),
    ...(minimum === null ? [] : [t('canvas.atLeast', { value: number(minimum) })]),
    ...(maximum === null ? [] : [t('canvas.atMost', { value: number(maximum) })]),
  ];
  return (
    <>
      <div className={card.foot}>
        <Text size="xs" c="dimmed">
          {parts.length > 0 ? parts.join(' · ') : t('canvas.noLimits')}
        </Text>
        <LiveValue node={node} />
      </div>
      <LimitBar id={node.id} minimum={minimum} maximum={maximum} />
    </>
  );
}
