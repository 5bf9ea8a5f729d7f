import type { ConditionGroup } from '@umbral/model';
import { useMemo } from 'react';
import type { Scope } from './builder.ts';
import { useLeadFields } from './fields.ts';
import { LazyBuilder } from './LazyBuilder.tsx';
import { PropertyConditions } from './PropertyConditions.tsx';
import { toCondition } from './query/query.ts';

const renderWhere: Scope['renderWhere'] = ({ events, where }, onChange) => (
  <PropertyConditions events={events} group={where} onChange={onChange} />
);

type Props = { label: string; group: ConditionGroup; onChange: (group: ConditionGroup, isStep: boolean) => void };

/** The conditions of a criterion or segment: on the lead's fields and on what it did. */
export function LeadConditions({ label, group, onChange }: Props) {
  const fields = useLeadFields();
  const scope = useMemo((): Scope => ({ fields, events: null, renderWhere }), [fields]);
  return <LazyBuilder label={label} group={group} scope={scope} onChange={(query, isStep) => onChange(toCondition(query), isStep)} />;
}
