/** Lines of code; a list inside is one level further in. */
export type Code = readonly (string | Code)[];

/**
 * What JSON may hold and a script may not, what could end the script that a page holds it in, or a comment, and marks that turn the
 * direction of a text or cannot be seen, which would show a reader other code than what runs.
 */
const UNSAFE = /[\u2028\u2029<\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\*(?=\/)/g;
const escapeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as code. The only way in which anything from a document gets into a module, comments too (of one line, which it never leaves). */
export const literal = (value: string | number | boolean | null): string => JSON.stringify(value).replace(UNSAFE, escapeOf);

export const literals = (values: readonly (string | number)[]): string => `[${values.map(literal).join(', ')}]`;

/** An own property of an object literal, whatever its name (`__proto__: 1` would set the prototype instead). */
export const property = (key: string, value: string): string => `[${literal(key)}]: ${value},`;

/** Something in braces or brackets, in one line if there is nothing in it. */
export const enclosed = (open: string, inside: Code, close: string): Code =>
  inside.length === 0 ? [`${open}${close}`] : [open, inside, close];

export const printed = (code: Code, indent = ''): string =>
  code.map((each) => (typeof each === 'string' ? (each === '' ? '\n' : `${indent}${each}\n`) : printed(each, `${indent}  `))).join('');

/** An expression that is false or true: of one operator, or whole. */
export type Logical = string | { operator: '&&' | '||'; parts: readonly Logical[]; negated: boolean };

export const allOf = (parts: readonly Logical[]): Logical => joined('&&', parts, 'true');
export const anyOf = (parts: readonly Logical[]): Logical => joined('||', parts, 'false');
export function noneOf(parts: readonly Logical[]): Logical {
  return parts.length === 0 ? 'true' : { operator: '||', parts, negated: true };
}

function joined(operator: '&&' | '||', given: readonly Logical[], empty: string): Logical {
  const parts = given.flatMap((part) => (typeof part === 'object' && part.operator === operator && !part.negated ? part.parts : [part]));
  const [first] = parts;
  if (first === undefined) return empty;
  return parts.length === 1 ? first : { operator, parts, negated: false };
}

/** In one line. `inside` another operator, it is put in parentheses. */
export function flat(logical: Logical, inside = false): string {
  if (typeof logical === 'string') return logical;
  const text = logical.parts.map((part) => flat(part, true)).join(` ${logical.operator} `);
  if (logical.negated) return `!(${text})`;
  return inside ? `(${text})` : text;
}

const WIDTH = 110;

/** A statement that begins with `head` and returns or keeps an expression, over as many lines as it needs. */
export function statement(head: string, logical: Logical): Code {
  const text = flat(logical);
  if (typeof logical === 'string' || head.length + text.length <= WIDTH) return [`${head}${text};`];
  const open = logical.negated ? '!(' : '(';
  return [`${head}${open}`, lines(logical), ');'];
}

function lines({ operator, parts }: Exclude<Logical, string>): Code {
  return parts.flatMap((part, index): Code => {
    const end = index < parts.length - 1 ? ` ${operator}` : '';
    const text = flat(part, true);
    if (typeof part === 'string' || text.length <= WIDTH) return [`${text}${end}`];
    return [part.negated ? '!(' : '(', lines(part), `)${end}`];
  });
}
