import {
  type Condition,
  type ConditionGroup,
  type Document,
  declareEvent,
  declareField,
  type EventDefinition,
  type PropertyCondition,
} from '@umbral/model';
import type { FieldChoice } from './fields.ts';

type Used = { fields: string[]; events: string[] };

/** The fields and kinds of events that a condition names. Properties belong to their events. */
function usedIn(condition: Condition | PropertyCondition): Used {
  if (condition.kind === 'comparison') return { fields: [condition.field], events: [] };
  if (condition.kind === 'activity') return { fields: [], events: condition.events };
  const inside = condition.of.map(usedIn);
  return { fields: inside.flatMap(({ fields }) => fields), events: inside.flatMap(({ events }) => events) };
}

/** Takes the definitions of these kinds of events into the document, so that it means the same without the sample on view. */
export function declareEvents(
  document: Document,
  events: readonly string[],
  definitionOf: (key: string) => EventDefinition | undefined,
): Document {
  return events.map(definitionOf).reduce((before, event) => (event ? declareEvent(before, event) : before), document);
}

/** Takes the definition of a field into the document. */
export function declareOne(document: Document, key: string, fields: readonly FieldChoice[]): Document {
  const field = fields.find(({ definition }) => definition.key === key);
  return field ? declareField(document, field.definition) : document;
}

/** Takes the definitions of everything that a condition names into the document. */
export function declareUsed(
  document: Document,
  condition: ConditionGroup,
  fields: readonly FieldChoice[],
  definitionOf: (key: string) => EventDefinition | undefined,
): Document {
  const used = usedIn(condition);
  return declareEvents(
    used.fields.reduce((before, key) => declareOne(before, key, fields), document),
    used.events,
    definitionOf,
  );
}
