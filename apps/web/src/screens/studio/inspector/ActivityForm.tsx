import { MultiSelect, Switch } from '@mantine/core';
import { declareEvent, type NodeOf, updateNode } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useStudio } from '../studio.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import { useEventChoices, usePropertyFields } from './fields.ts';
import { useUpdate } from './useUpdate.ts';

export function ActivityForm({ node }: { node: NodeOf<'activity'> }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const update = useUpdate(node);
  const { choices, definitionOf } = useEventChoices();
  const properties = usePropertyFields(node.data.events);
  const chooseEvents = (events: string[]) =>
    draft.getState().edit((document) => {
      const declared = events.map(definitionOf).reduce((before, event) => (event ? declareEvent(before, event) : before), document);
      return updateNode(declared, node.id, 'activity', { events });
    });
  return (
    <>
      <MultiSelect
        label={t('data.events')}
        placeholder={node.data.events.length === 0 ? t('inspector.chooseEvents') : ''}
        data={choices}
        value={node.data.events}
        onChange={chooseEvents}
        searchable
        clearable
        nothingFoundMessage={t('inspector.nothingFound')}
      />
      <NumberField
        label={t('inspector.pointsEach')}
        value={node.data.points}
        onChange={(points) => points !== null && update('points', points)}
      />
      <NumberField
        label={t('data.withinDays')}
        description={t('inspector.withinHelp')}
        placeholder={t('inspector.ever')}
        value={node.data.withinDays}
        min={0}
        max={36_500}
        onChange={(days) => update('withinDays', days !== null && days > 0 ? days : null)}
      />
      <NumberField
        label={t('data.atMost')}
        description={t('inspector.atMostHelp')}
        placeholder={t('inspector.everyEvent')}
        value={node.data.atMost}
        min={0}
        max={100}
        allowDecimal={false}
        onChange={(count) => update('atMost', count !== null && count >= 1 ? Math.min(100, Math.round(count)) : null)}
      />
      {properties.length > 0 && (
        <ConditionEditor label={t('data.where')} group={node.data.where} fields={properties} onChange={(where) => update('where', where)} />
      )}
      <Switch label={t('data.enabled')} checked={node.data.enabled} onChange={(event) => update('enabled', event.currentTarget.checked)} />
    </>
  );
}
