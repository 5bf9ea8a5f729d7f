/** An escaped NUL or half of a surrogate pair, as `JSON.stringify` writes them; the group holds escaped backslashes before it. */
const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/**
 * A value as text for a jsonb parameter. Postgres can hold neither NUL nor halves of characters; where a text has one,
 * the replacement character U+FFFD takes its place.
 */
export function toJsonb(value: unknown): string {
  const json = JSON.stringify(value);
  // Hardly any text has an escape like that, and looking for one is much faster than looking at each.
  return json.includes('\\u') ? json.replace(UNSTORABLE, '$1\\ufffd') : json;
}
