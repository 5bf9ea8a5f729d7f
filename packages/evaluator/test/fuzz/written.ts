/** Any value as JavaScript writes it, so that a failure can be pasted: unlike JSON this tells −0, NaN and undefined. */
export function written(value: unknown): string {
  if (Object.is(value, -0)) return '-0';
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? JSON.stringify(value) : String(value);
  const name = (key: string): string => (key === '__proto__' ? '["__proto__"]' : JSON.stringify(key));
  return `{${Object.entries(value)
    .map(([key, part]) => `${name(key)}: ${written(part)}`)
    .join(', ')}}`;
}
