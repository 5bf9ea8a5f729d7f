/** The operator and the arguments of a rule; null for a literal. */
export function operation(rule: unknown): { operator: string; values: readonly unknown[] } | null {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  const entries = Object.entries(rule);
  const [entry] = entries;
  if (!entry || entries.length > 1) return null;
  const values: unknown = entry[1];
  return { operator: entry[0], values: Array.isArray(values) ? values : [values] };
}

/** The path of a `var` without a default whose path is a literal text. */
export function pathOf(rule: unknown): string | null {
  const found = operation(rule);
  const [path, ...more] = found?.operator === 'var' ? found.values : [];
  return typeof path === 'string' && more.length === 0 ? path : null;
}
