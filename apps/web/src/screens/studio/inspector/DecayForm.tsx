import { Checkbox, MultiSelect, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { type DecayAnchor, type DecayCurve, type NodeOf, updateNode } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { declareEvents, declareOne } from '../conditions/definitions.ts';
import { groupBySection, useEventChoices, useLeadFields } from '../conditions/fields.ts';
import { useStudio } from '../studio.ts';
import { useUpdate } from './useUpdate.ts';

const CURVES = ['halfLife', 'linear', 'step', 'expiry'] as const;
const ANCHORS = ['event', 'lastActivity', 'date'] as const;

function curveOf(kind: DecayCurve['kind'], { days }: DecayCurve): DecayCurve {
  return kind === 'step' ? { kind, days, percent: 25, compounding: false } : { kind, days };
}

function anchorOf(kind: DecayAnchor['kind']): DecayAnchor {
  if (kind === 'lastActivity') return { kind, events: [] };
  return kind === 'date' ? { kind, field: '' } : { kind };
}

/** Whose age the points lose worth with. */
function AnchorFields({ node }: { node: NodeOf<'decay'> }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const update = useUpdate(node);
  const fields = useLeadFields();
  const { choices, definitionOf } = useEventChoices();
  const { anchor } = node.data;
  const dates = fields.filter(({ definition }) => definition.type === 'date');
  const setField = (field: string) =>
    draft
      .getState()
      .edit((document) => updateNode(declareOne(document, field, fields), node.id, 'decay', { anchor: { kind: 'date', field } }));
  const setEvents = (events: string[]) =>
    draft
      .getState()
      .edit((document) =>
        updateNode(declareEvents(document, events, definitionOf), node.id, 'decay', { anchor: { kind: 'lastActivity', events } }),
      );
  return (
    <>
      <Select
        label={t('data.anchor')}
        description={t(`anchor.${anchor.kind}.help`)}
        data={ANCHORS.map((value) => ({ value, label: t(`anchor.${value}.name`) }))}
        value={anchor.kind}
        allowDeselect={false}
        onChange={(kind) => kind !== null && update('anchor', anchorOf(kind as DecayAnchor['kind']))}
      />
      {anchor.kind === 'lastActivity' && (
        <MultiSelect
          label={t('data.events')}
          placeholder={anchor.events.length === 0 ? t('anchor.anyEvent') : ''}
          data={choices}
          value={anchor.events}
          searchable
          clearable
          nothingFoundMessage={t('inspector.nothingFound')}
          onChange={setEvents}
        />
      )}
      {anchor.kind === 'date' && (
        <Select
          label={t('condition.field')}
          placeholder={t('condition.chooseField')}
          data={groupBySection(dates.map(({ definition, name, section }) => ({ section, value: definition.key, label: name })))}
          value={anchor.field || null}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('inspector.nothingFound')}
          onChange={(field) => field !== null && setField(field)}
        />
      )}
    </>
  );
}

export function DecayForm({ node }: { node: NodeOf<'decay'> }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const { curve, after } = node.data;
  return (
    <>
      <Stack gap={6}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('data.curve')}
          data={CURVES.map((value) => ({ value, label: t(`curve.${value}.name`) }))}
          value={curve.kind}
          onChange={(kind) => update('curve', curveOf(kind as DecayCurve['kind'], curve))}
        />
        <Text size="xs" c="dimmed">
          {t(`curve.${curve.kind}.help`)}
        </Text>
      </Stack>
      <NumberField
        label={t(`curve.${curve.kind}.days`)}
        value={curve.days}
        min={0.01}
        max={36_500}
        onChange={(days) => days !== null && days > 0 && update('curve', { ...curve, days })}
      />
      {curve.kind === 'step' && (
        <>
          <NumberField
            label={t('curve.step.percent')}
            suffix=" %"
            value={curve.percent}
            min={0.01}
            max={100}
            onChange={(percent) => percent !== null && percent > 0 && percent <= 100 && update('curve', { ...curve, percent })}
          />
          <Checkbox
            label={t('curve.step.compounding')}
            checked={curve.compounding}
            onChange={(event) => update('curve', { ...curve, compounding: event.currentTarget.checked })}
          />
        </>
      )}
      <AnchorFields node={node} />
      <NumberField
        label={t('data.after')}
        description={t('inspector.afterHelp')}
        value={after}
        min={0}
        max={36_500}
        onChange={(days) => days !== null && days >= 0 && update('after', days)}
      />
    </>
  );
}
