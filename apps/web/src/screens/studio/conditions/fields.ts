import { useQuery } from '@tanstack/react-query';
import { CATALOGUE_EVENTS, CATALOGUE_FIELDS, type EventDefinition, eventsOf, type FieldDefinition } from '@umbral/model';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import { api } from '../../../server/client.ts';
import { useDraftNow, usePreview } from '../studio.ts';

/**
 * A field that a condition may use, its name in the app's language, where it comes from, and of the sample: the share of leads that have
 * it, and its values.
 */
export type FieldChoice = {
  definition: FieldDefinition;
  name: string;
  section: string;
  filled: number | null;
  values: { value: string; count: number }[];
};
export type Grouped = { group: string; items: { value: string; label: string }[] }[];

function useSampleDefinitions() {
  const id = usePreview(({ sample }) => (sample.kind === 'none' ? null : sample.id));
  return useQuery({ ...api.samples.get.queryOptions({ id: id ?? '' }), enabled: id !== null, staleTime: Number.POSITIVE_INFINITY }).data;
}

type InSample = Pick<FieldChoice, 'filled' | 'values'>;

function choice(
  t: TFunction,
  definition: FieldDefinition,
  section: string,
  inSample: InSample = { filled: null, values: [] },
): FieldChoice {
  return { definition, name: labelText(t, definition.label), section, ...inSample };
}

/** The lead's fields: those of the sample on view first, then the document's own and the catalogue's. Each key once. */
export function useLeadFields(): FieldChoice[] {
  const { t } = useTranslation();
  const sample = useSampleDefinitions();
  const own = useDraftNow((state) => state.document.fields);
  return useMemo(() => {
    const all = [
      ...(sample?.fields ?? []).map(({ filled, values = [], ...field }) =>
        choice(t, field, t('inspector.inSample'), { filled: filled / Math.max(1, sample?.leadCount ?? 0), values }),
      ),
      ...own.map((field) => choice(t, field, t('inspector.inModel'))),
      ...CATALOGUE_FIELDS.map((field) => choice(t, field, t(`section.${field.section}`))),
    ];
    return [...new Map(all.toReversed().map((each) => [each.definition.key, each])).values()].toReversed();
  }, [t, sample, own]);
}

/** The kinds of events: those of the sample on view first, then the document's own and the catalogue's. */
export function useEventChoices(): { choices: Grouped; definitionOf: (key: string) => EventDefinition | undefined } {
  const { t } = useTranslation();
  const sample = useSampleDefinitions();
  const own = useDraftNow((state) => state.document.events);
  return useMemo(() => {
    const all = [
      ...(sample?.events ?? []).map((event) => ({ event, section: t('inspector.inSample') })),
      ...own.map((event) => ({ event, section: t('inspector.inModel') })),
      ...CATALOGUE_EVENTS.map((event) => ({ event, section: t(`section.${event.section}`) })),
    ];
    const unique = new Map(all.toReversed().map((each) => [each.event.key, each]));
    const items = [...unique.values()].toReversed();
    return {
      choices: groupBySection(items.map(({ event, section }) => ({ section, value: event.key, label: labelText(t, event.label) }))),
      definitionOf: (key) => unique.get(key)?.event,
    };
  }, [t, sample, own]);
}

/** The properties that events of these kinds carry. */
export function usePropertyFields(events: readonly string[]): FieldChoice[] {
  const { t } = useTranslation();
  const own = useDraftNow((state) => state.document.events);
  return useMemo(() => {
    const known = eventsOf({ events: own });
    const properties = events.flatMap((key) => known.get(key)?.properties ?? []);
    return [...new Map(properties.map((property) => [property.key, choice(t, property, '')])).values()];
  }, [t, own, events]);
}

/** Choices under the headings of a menu, in the order in which the headings first appear. */
export function groupBySection(items: readonly { section: string; value: string; label: string }[]): Grouped {
  const groups = new Map<string, Grouped[number]['items']>();
  for (const { section, value, label } of items) groups.set(section, [...(groups.get(section) ?? []), { value, label }]);
  return [...groups].map(([group, entries]) => ({ group, items: entries }));
}
