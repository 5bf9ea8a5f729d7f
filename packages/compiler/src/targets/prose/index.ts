export { describe } from './describe.ts';
export type { ProseLanguage } from './language.ts';
export type { ProseNames } from './names.ts';
