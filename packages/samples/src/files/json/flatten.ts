/** Objects inside objects become columns down to here; what is deeper stays JSON text. */
const DEEPEST = 8;

/** Digits that a JavaScript number would round: long keys. They are kept as text. */
const LONG_KEY = /\d{16}/;
const STRINGS_AND_KEYS = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/** The object that a piece of JSON text is, or null where it is none. */
export function readObject(text: string): Record<string, unknown> | null {
  const exact = LONG_KEY.test(text) ? text.replace(STRINGS_AND_KEYS, (found) => (found.startsWith('"') ? found : `"${found}"`)) : text;
  try {
    const value: unknown = JSON.parse(exact);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The values of an object as cells, by name: objects inside it are flattened with dots (`company.name`), lists are JSON text, which a
 * column of type list reads; what is null is left out.
 */
export function flatten(object: Record<string, unknown>): Map<string, string> {
  const cells = new Map<string, string>();
  collect(object, '', 1, cells);
  return cells;
}

function collect(object: Record<string, unknown>, prefix: string, depth: number, cells: Map<string, string>): void {
  for (const [name, value] of Object.entries(object)) {
    const path = prefix + name;
    if (isObject(value) && depth < DEEPEST && Object.getPrototypeOf(value) === Object.prototype)
      collect(value, `${path}.`, depth + 1, cells);
    else {
      const cell = cellOf(value);
      if (cell !== '' || !cells.has(path)) cells.set(path, cell);
    }
  }
}

/** A value as the text of a cell: as a CSV file in English would write it, moments in ISO 8601. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return momentText(value);
  if (typeof value === 'object') return listText(value);
  return String(value);
}

/** A date without its time where that is midnight; nothing where it is no moment. */
function momentText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  return date.toISOString().replace('T00:00:00.000Z', '');
}

function listText(value: object): string {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return listText(Array.from(value as Uint8Array));
  if (Array.isArray(value) && value.length === 0) return '';
  try {
    return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? '';
  } catch {
    return '';
  }
}
