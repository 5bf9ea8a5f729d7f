/** Which sign stands before the decimals; the other one, spaces and apostrophes may stand between thousands. */
export type Decimal = '.' | ',';

const GROUPED = { '.': String.raw`\d{1,3}(?:[,\s'’]\d{3})+`, ',': String.raw`\d{1,3}(?:[.\s'’]\d{3})+` };
const patternOf = (decimal: Decimal) =>
  new RegExp(String.raw`^[-+]?(?:${GROUPED[decimal]}|\d+)?(?:[${decimal}]\d+)?(?:[eE][-+]?\d{1,3})?$`);
const PATTERNS: Record<Decimal, RegExp> = { '.': patternOf('.'), ',': patternOf(',') };
const SEPARATORS: Record<Decimal, RegExp> = { '.': /[,\s'’]/g, ',': /[.\s'’]/g };
const SIGNS = /^[€$£¥]\s*|\s*[€$£¥%]$/g;
const MOST_DIGITS = 15;
/** Of a number as written. What is longer is none, and patterns need not look at it. */
const LONGEST = 60;

/** A number as a person or a spreadsheet writes it (`1,234.56`, `1.234,56`, `€ 12`, `45 %`, `-3`), or null. */
export function readNumber(cell: string, decimal: Decimal): number | null {
  if (cell.length > LONGEST) return null;
  const text = cell.replace(SIGNS, '');
  if (!PATTERNS[decimal].test(text) || !/\d/.test(text)) return null;
  const plain = text.replace(SEPARATORS[decimal], '');
  const number = Number(decimal === ',' ? plain.replace(',', '.') : plain);
  return Number.isFinite(number) ? number : null;
}

/** Whether digits are a name rather than an amount: a leading zero (post code), a plus and many digits (telephone), too many digits (key). */
function isCodeNotNumber(cell: string): boolean {
  if (/^0\d/.test(cell) || /^\+[\d\s()-]{8,}$/.test(cell)) return true;
  return /^\d+$/.test(cell) && cell.length > MOST_DIGITS;
}

/** How many cells read as numbers under each decimal sign, and whether some (`1.234`) would read differently. */
export function judgeNumbers(values: ReadonlyMap<string, number>): { point: number; comma: number; differ: boolean } {
  const judged = { point: 0, comma: 0, differ: false };
  for (const [value, count] of values) {
    if (isCodeNotNumber(value)) continue;
    const point = readNumber(value, '.');
    const comma = readNumber(value, ',');
    if (point !== null) judged.point += count;
    if (comma !== null) judged.comma += count;
    if (point !== null && comma !== null && point !== comma) judged.differ = true;
  }
  return judged;
}
