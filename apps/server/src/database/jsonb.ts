/** An escaped NUL or half of a surrogate pair, as `JSON.stringify` writes them; the group holds escaped backslashes before it. */
const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/**
 * A value as text for a jsonb parameter. Postgres can hold neither NUL nor halves of characters; where a text has one,
 * the replacement character U+FFFD takes its place.
 */
export const toJsonb = (value: unknown): string => JSON.stringify(value).replace(UNSTORABLE, '$1\\ufffd');
