/** What could break out of a sentence, reorder it (bidirectional controls) or be invisible in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a name must not carry into a document that people sign
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;

/** A person's text as Markdown that shows it as it is: no markup, no HTML, no link. */
export function escaped(text: string): string {
  const line = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  return line
    .replace(/[\\`*_[\]<>|~&#@$]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`);
}

/** A sentence or a part of one, and what is listed under it. */
export type Phrase = { text: string; items: Phrase[] };
export const phrase = (text: string, items: Phrase[] = []): Phrase => ({ text, items });

/** One point of a list: a first sentence, further ones, those that must come last, and a table. */
export type Entry = { title: string | null; first: Phrase; more: string[]; last: string[]; table: string | null };

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

function bullet({ text, items }: Phrase): string {
  return items.length === 0 ? `- ${text}` : `- ${text}:\n${indented(items.map(bullet).join('\n'))}`;
}

/** A point of a list. What is said further follows the first sentence, or, if that lists something, comes in a paragraph after the list. */
export function entryText({ title, first, table, ...further }: Entry): string {
  const more = [...further.more, ...further.last];
  const head = phrase(title === null ? first.text : `**${title}**: ${first.text}`, first.items);
  const listed = first.items.length > 0;
  const blocks = [bullet(listed ? head : phrase([`${head.text}.`, ...more].join(' ')))];
  if (listed && more.length > 0) blocks.push(indented(more.join(' ')));
  if (table !== null) blocks.push(indented(table));
  return blocks.join('\n\n');
}

/** Cells are escaped already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Blocks with an empty line between them. */
export const paragraphs = (blocks: readonly (string | null)[]): string =>
  blocks.filter((block) => block !== null && block !== '').join('\n\n');
