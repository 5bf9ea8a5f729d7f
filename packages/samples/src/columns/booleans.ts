const TRUE = new Set(['yes', 'y', 'true', 't', 'on', 'sí', 'si', 's', 'verdadero', 'x', '✓', '1']);
const FALSE = new Set(['no', 'n', 'false', 'f', 'off', 'falso', '0']);

/** Yes or no as people write it in English and Spanish, or null. */
export function readBoolean(cell: string): boolean | null {
  const plain = cell.toLowerCase();
  if (TRUE.has(plain)) return true;
  return FALSE.has(plain) ? false : null;
}
