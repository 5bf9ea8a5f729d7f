import type { TFunction } from 'i18next';
import type { Formats } from '../language/formats.ts';

type Author = { name: string } | null;

/** What somebody is called; of what is older than sign-in, that it was not written down. */
const authorText = (t: TFunction, author: Author): string => author?.name ?? t('author.unknown');

/** When something was made, and by whom. */
export const madeText = (t: TFunction, { dateTime }: Formats, author: Author, at: number): string =>
  t('author.made', { when: dateTime(at), author: authorText(t, author) });
