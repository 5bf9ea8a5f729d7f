import type { PropertyGroup } from '@umbral/model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePropertyFields } from './fields.ts';
import { LazyBuilder } from './LazyBuilder.tsx';
import { toPropertyGroup } from './query/query.ts';

type Props = { events: readonly string[]; group: PropertyGroup; onChange: (group: PropertyGroup) => void };

/** Conditions on the properties of events of these kinds; nothing where they carry none. */
export function PropertyConditions({ events, group, onChange }: Props) {
  const { t } = useTranslation();
  const fields = usePropertyFields(events);
  const scope = useMemo(() => ({ fields, events, renderWhere: null }), [fields, events]);
  if (fields.length === 0) return null;
  return <LazyBuilder label={t('data.where')} group={group} scope={scope} onChange={(query) => onChange(toPropertyGroup(query))} />;
}
