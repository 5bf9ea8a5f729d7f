import { eventsOf, fieldsOf } from '../../catalogue/definitions.ts';
import { CATALOGUE_EVENTS } from '../../catalogue/events.ts';
import type { EventDefinition, FieldDefinition } from '../../catalogue/field.ts';
import { CATALOGUE_FIELDS } from '../../catalogue/fields.ts';
import type { Document } from '../../document/document.ts';
import { toIdentifier } from '../../document/to-identifier.ts';
import type { Clip } from './clip.ts';

type Definitions = Pick<Document, 'fields' | 'events'>;

/** Another document's definitions, and the keys that had to change because here they mean something else. */
export type Merged = Definitions & { fieldKey: (key: string) => string; propertyKey: (key: string, events: readonly string[]) => string };

const isLike = (a: FieldDefinition, b: FieldDefinition) => a.type === b.type && Boolean(a.caseSensitive) === Boolean(b.caseSensitive);

/** Takes definitions in: one that is here and means the same is used; one that means something else comes under a new key. */
function merge(known: ReadonlyMap<string, FieldDefinition>, coming: readonly FieldDefinition[]) {
  const taken = new Set([...known.keys(), ...coming.map(({ key }) => key)]);
  const [added, renamed]: [FieldDefinition[], Map<string, string>] = [[], new Map()];
  for (const field of coming) {
    const here = known.get(field.key);
    if (here && isLike(here, field)) continue;
    const twin = here && [...known.values()].find((each) => isLike(each, field) && each.key.startsWith(`${field.key}_`));
    const key = here ? (twin?.key ?? toIdentifier(field.key, taken)) : field.key;
    taken.add(key);
    if (key !== field.key) renamed.set(field.key, key);
    if (!twin) added.push({ ...field, key });
  }
  return { added, renamed };
}

/** The fields that the nodes of a clip mean: its own, and of the catalogue those that this document gives another meaning. */
function comingFields(clip: Clip, named: ReadonlySet<string>): FieldDefinition[] {
  const own = new Set(clip.fields.map(({ key }) => key));
  const standard = CATALOGUE_FIELDS.filter(({ key }) => named.has(key) && !own.has(key));
  return [...clip.fields, ...standard].map(({ key, type, label, caseSensitive }) => ({
    key,
    type,
    label,
    ...(caseSensitive ? { caseSensitive } : {}),
  }));
}

/** Brings the definitions of a clip into a document; `named`: the fields that the clip's nodes name. */
export function mergeDefinitions(document: Definitions, clip: Clip, named: ReadonlySet<string>): Merged {
  const fields = merge(fieldsOf(document), comingFields(clip, named));
  const here = eventsOf(document);
  const events = new Map(document.events.map((event) => [event.key, event]));
  const renamedProperties = new Map<string, string>();
  for (const event of clip.events) {
    const known = here.get(event.key);
    const properties = merge(new Map((known?.properties ?? []).map((each) => [each.key, each])), event.properties);
    for (const [from, to] of properties.renamed) renamedProperties.set(`${event.key} ${from}`, to);
    if (known && properties.added.length === 0) continue;
    const label = CATALOGUE_EVENTS.find(({ key }) => key === event.key)?.label ?? known?.label ?? event.label;
    const merged: EventDefinition = { key: event.key, label, properties: [...(known?.properties ?? []), ...properties.added] };
    events.set(event.key, merged);
  }
  const propertyKey = (key: string, of: readonly string[]) =>
    of.map((event) => renamedProperties.get(`${event} ${key}`)).find((renamed) => renamed !== undefined) ?? key;
  return {
    fields: [...document.fields, ...fields.added],
    events: [...events.values()],
    fieldKey: (key) => fields.renamed.get(key) ?? key,
    propertyKey,
  };
}
