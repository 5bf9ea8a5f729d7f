import { SAMPLE_LIMITS } from '../sample.ts';

/** The items of a list that is written as JSON text, or null where the cell is none. Objects among them stay JSON text. */
export function readJsonList(cell: string): string[] | null {
  if (!cell.startsWith('[') || !cell.endsWith(']') || cell.length > SAMPLE_LIMITS.text) return null;
  try {
    const items: unknown = JSON.parse(cell);
    if (!Array.isArray(items)) return null;
    return items.filter((item) => item !== null).map((item: unknown) => (typeof item === 'object' ? JSON.stringify(item) : String(item)));
  } catch {
    return null;
  }
}

/** The items of a list, each once: those of JSON text, or what stands between separators. Null for more than a sample takes. */
export function readList(cell: string, separator: string): string[] | null {
  const items = (readJsonList(cell) ?? cell.split(separator)).map((item) => item.trim());
  const filled = items.filter((item) => item !== '');
  return filled.length > SAMPLE_LIMITS.listItems || cell.length > SAMPLE_LIMITS.text ? null : [...new Set(filled)];
}
