import { eventsOf, fieldsOf } from '../catalogue/definitions.ts';
import { CATALOGUE_EVENTS } from '../catalogue/events.ts';
import type { EventDefinition, FieldDefinition } from '../catalogue/field.ts';
import type { Document } from '../document/document.ts';

/**
 * Takes a field's definition into the document if the document does not have it yet, so that it means the same without the sample it came from.
 * The catalogue's own definition needs no copy unless it differs in type.
 */
export function declareField(document: Document, { key, type, label, caseSensitive }: FieldDefinition): Document {
  const known = fieldsOf(document).get(key);
  if (known && known.type === type) return document;
  const definition: FieldDefinition = { key, type, label, ...(caseSensitive === undefined ? {} : { caseSensitive }) };
  return { ...document, fields: [...document.fields.filter((field) => field.key !== key), definition] };
}

/** Takes an event's definition into the document, with the properties that it knew before and the new ones. */
export function declareEvent(document: Document, event: EventDefinition): Document {
  const known = eventsOf(document).get(event.key);
  const fresh = event.properties.filter((property) => !known?.properties.some((each) => each.key === property.key));
  if (known && fresh.length === 0) return document;
  const label = CATALOGUE_EVENTS.find((each) => each.key === event.key)?.label ?? event.label;
  const definition: EventDefinition = { key: event.key, label, properties: [...(known?.properties ?? []), ...fresh] };
  return { ...document, events: [...document.events.filter((each) => each.key !== event.key), definition] };
}
