/** The languages that mails are written in. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A mail to one person, in plain text. */
export type Letter = { to: string; subject: string; text: string };

/** What somebody called something, as part of a line: no line of a mail begins with what a stranger wrote. */
export const inLine = (words: string): string => words.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();

/** Paragraphs with an empty line between them. */
export const paragraphs = (...texts: readonly string[]): string => `${texts.join('\n\n')}\n`;
