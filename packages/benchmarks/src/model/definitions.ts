import { type Document, declareField } from '@umbral/model';

/** What the standard catalogue of fields does not have. */
export function withOwnFields(document: Document): Document {
  const fields = [
    { key: 'email_domain', type: 'text', label: { text: 'Domain of the email address' } },
    { key: 'website', type: 'text', label: { text: 'Website' } },
    { key: 'competitor', type: 'boolean', label: { text: 'Works for a competitor' } },
  ] as const;
  return fields.reduce<Document>(declareField, document);
}
