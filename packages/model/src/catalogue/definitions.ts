import type { Document } from '../document/document.ts';
import { CATALOGUE_EVENTS } from './events.ts';
import type { EventDefinition, FieldDefinition } from './field.ts';
import { CATALOGUE_FIELDS } from './fields.ts';

/** The fields that a document may use, by key: the catalogue's, and its own, which win. */
export function fieldsOf(document: Pick<Document, 'fields'>): Map<string, FieldDefinition> {
  return new Map([...CATALOGUE_FIELDS, ...document.fields].map((field) => [field.key, field]));
}

/** The kinds of events that a document may use, by key: the catalogue's, and its own, which win. */
export function eventsOf(document: Pick<Document, 'events'>): Map<string, EventDefinition> {
  return new Map([...CATALOGUE_EVENTS, ...document.events].map((event) => [event.key, event]));
}
