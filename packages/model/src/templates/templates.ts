import { type Document, emptyDocument } from '../document/document.ts';
import { combinedTemplate } from './combined.ts';

/** What a person can start from. The app names and describes each under `template.<id>`. */
export const TEMPLATES = { combined: combinedTemplate, blank: emptyDocument } satisfies Record<string, () => Document>;
export type TemplateId = keyof typeof TEMPLATES;
