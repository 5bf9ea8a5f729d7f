/** A token that may stand for "no value": as written, in how many cells and columns. `suggested`: it hardly ever means anything else. */
export type MissingCandidate = { token: string; count: number; columns: number; suggested: boolean };

const SURE = [
  'select',
  'select...',
  '-- select --',
  'seleccionar',
  'seleccione',
  'na',
  'n/a',
  'n.a.',
  '#n/a',
  'nan',
  'null',
  '(null)',
  'nil',
];
const SURE_TOO = [
  'undefined',
  '-',
  '--',
  '—',
  '?',
  '(blank)',
  'not available',
  'no disponible',
  's/d',
  'n/d',
  'sin datos',
  '#value!',
  '#ref!',
  '#div/0!',
  '#name?',
  '#num!',
  '#null!',
  '#spill!',
  '#calc!',
  '#n/d',
  '#¡valor!',
  '#¡ref!',
  '#¡div/0!',
  '#¿nombre?',
  '#¡num!',
  '#¡nulo!',
];
const PERHAPS = [
  'none',
  'unknown',
  'ninguno',
  'ninguna',
  'desconocido',
  'other',
  'not set',
  'not specified',
  'no especificado',
  '0000-00-00',
];

/** Of tokens, in characters. */
const LONGEST = 100;

const sure = new Set([...SURE, ...SURE_TOO]);
const perhaps = new Set(PERHAPS);

/** The tokens that a person chose, in the form in which `isMissing` compares them. */
export const missingSet = (tokens: Iterable<string>): Set<string> => new Set([...tokens].map((token) => token.trim().toLowerCase()));

/** Whether a trimmed cell holds no value: it is empty or one of the tokens, in any case. */
export const isMissing = (cell: string, missing: ReadonlySet<string>): boolean =>
  cell === '' || (missing.size > 0 && cell.length <= LONGEST && missing.has(cell.toLowerCase()));

/** The candidates among the counted values of all columns, most frequent first. An empty cell is always missing and not listed. */
export function findMissing(columns: readonly ReadonlyMap<string, number>[]): MissingCandidate[] {
  const found = new Map<string, { token: string; count: number; columns: Set<number> }>();
  for (const [column, counts] of columns.entries()) {
    for (const [token, count] of counts) {
      const plain = token.length > LONGEST ? '' : token.toLowerCase();
      if (!sure.has(plain) && !perhaps.has(plain)) continue;
      const seen = found.get(plain) ?? { token, count: 0, columns: new Set() };
      seen.count += count;
      seen.columns.add(column);
      found.set(plain, seen);
    }
  }
  return [...found]
    .map(([plain, { token, count, columns }]) => ({ token, count, columns: columns.size, suggested: sure.has(plain) }))
    .sort((a, b) => b.count - a.count);
}
