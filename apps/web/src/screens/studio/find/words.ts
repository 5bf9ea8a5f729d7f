import { eventsOf, type FieldDefinition, type FindWords, fieldsOf } from '@umbral/model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { useDraft } from '../studio.ts';
import { useNodeTitle } from '../words.ts';

/** What everything in the draft is called in the app's language, for finding it. */
export function useFindWords(): FindWords {
  const { t } = useTranslation();
  const { number } = useFormats();
  const title = useNodeTitle();
  const ownFields = useDraft((state) => state.document.fields);
  const ownEvents = useDraft((state) => state.document.events);
  return useMemo(() => {
    const [fields, events] = [fieldsOf({ fields: ownFields }), eventsOf({ events: ownEvents })];
    const named = (definition: Pick<FieldDefinition, 'label'> | undefined, key: string) =>
      definition ? labelText(t, definition.label) : key;
    return {
      title,
      kind: (kind) => t(`node.${kind}.name`),
      field: (key) => named(fields.get(key), key),
      event: (key) => named(events.get(key), key),
      property: (key, of) =>
        named(
          of.flatMap((event) => events.get(event)?.properties ?? []).find((each) => each.key === key),
          key,
        ),
      label: (label) => labelText(t, label),
      number: (value) => number(value),
    };
  }, [t, number, title, ownFields, ownEvents]);
}
