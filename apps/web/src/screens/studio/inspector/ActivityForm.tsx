import { SegmentedControl, Select } from '@mantine/core';
import { type EventSelection, type NodeOf, updateNode } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { declareEvents } from '../conditions/definitions.ts';
import { useEventChoices } from '../conditions/fields.ts';
import { PropertyConditions } from '../conditions/PropertyConditions.tsx';
import { EventPicker } from '../conditions/values/EventPicker.tsx';
import { MeasureFields, PropertySelect } from '../conditions/values/MeasureFields.tsx';
import { WithinField } from '../conditions/values/WithinField.tsx';
import { useStudio } from '../studio.ts';
import { LimitFields } from './LimitFields.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { RangeSteps } from './RangeSteps.tsx';
import { SwitchingFields } from './SwitchingFields.tsx';
import { usePatch, useUpdate } from './useUpdate.ts';

type ActivityNode = NodeOf<'activity'>;
type Counting = ActivityNode['data']['counts'];
const COUNTS = ['every', 'oncePerDay', 'perPeriod', 'oncePerValue', 'first'] as const;

function countingOf(kind: Counting['kind']): Counting {
  if (kind === 'perPeriod') return { kind, days: 7, most: 1 };
  return kind === 'oncePerValue' ? { kind, property: '' } : { kind };
}

/** Points for each event, or a ladder over what the events add up to. */
function AwardFields({ node }: { node: ActivityNode }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const { points, atMost, ladder, events } = node.data;
  if (ladder)
    return (
      <>
        <MeasureFields measure={ladder.measure} events={events} onChange={(measure) => update('ladder', { ...ladder, measure })} />
        <RangeSteps ranges={ladder} onChange={(ranges) => update('ladder', { ...ladder, ...ranges })} />
      </>
    );
  return (
    <>
      <NumberField label={t('inspector.pointsEach')} value={points} onChange={(next) => next !== null && update('points', next)} />
      <NumberField
        label={t('data.atMost')}
        description={t('inspector.atMostHelp')}
        placeholder={t('inspector.everyEvent')}
        value={atMost}
        min={0}
        max={100}
        allowDecimal={false}
        onChange={(count) => update('atMost', count !== null && count >= 1 ? Math.min(100, Math.round(count)) : null)}
      />
    </>
  );
}

export function ActivityForm({ node }: { node: ActivityNode }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const update = useUpdate(node);
  const patch = usePatch(node);
  const { definitionOf } = useEventChoices();
  const { events, counts, ladder } = node.data;
  const select = (chosen: Partial<EventSelection>) =>
    draft
      .getState()
      .edit((document) => updateNode(declareEvents(document, chosen.events ?? [], definitionOf), node.id, 'activity', chosen), {
        typed: `${node.id} ${Object.keys(chosen).join()}`,
      });
  return (
    <>
      <EventPicker label={t('data.events')} value={events} onChange={(next) => select({ events: next })} />
      <WithinField value={node.data.withinDays} onChange={(withinDays) => select({ withinDays })} />
      <PropertyConditions events={events} group={node.data.where} onChange={(where) => select({ where })} />
      <Select
        label={t('data.counts')}
        data={COUNTS.map((value) => ({ value, label: t(`counts.${value}`) }))}
        value={counts.kind}
        allowDeselect={false}
        onChange={(kind) => kind !== null && update('counts', countingOf(kind as Counting['kind']))}
      />
      {counts.kind === 'perPeriod' && <PeriodFields counting={counts} onChange={(next) => update('counts', next)} />}
      {counts.kind === 'oncePerValue' && (
        <PropertySelect
          events={events}
          value={counts.property}
          onChange={(property) => update('counts', { kind: 'oncePerValue', property })}
        />
      )}
      <SegmentedControl
        fullWidth
        aria-label={t('inspector.award')}
        data={['each', 'ladder'].map((value) => ({ value, label: t(`award.${value}`) }))}
        value={ladder ? 'ladder' : 'each'}
        onChange={(value) => update('ladder', value === 'ladder' ? { measure: { kind: 'count' }, steps: [], below: 0, missing: 0 } : null)}
      />
      <AwardFields node={node} />
      <LimitFields limits={node.data} onChange={patch} />
      <SwitchingFields switching={node.data} onChange={patch} />
    </>
  );
}
