import type { Demand } from './demand.ts';

/** The texts of one language, flat: `label.field.job_title` → text. */
export type Texts = ReadonlyMap<string, string>;

/** Flattens a nested language file. */
export function flatten(nested: unknown, prefix = ''): Map<string, string> {
  if (typeof nested === 'string') return new Map([[prefix, nested]]);
  if (typeof nested !== 'object' || nested === null) return new Map([[prefix, '']]);
  return new Map(Object.entries(nested).flatMap(([key, value]) => [...flatten(value, prefix ? `${prefix}.${key}` : key)]));
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** The keys as code writes them: `leads_one` and `leads_other` are the one key `leads`, with its endings. */
function keysOf(texts: Texts): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const full of texts.keys()) {
    const base = full.replace(PLURAL, '');
    const plural = base !== full && texts.has(`${base}_other`);
    const key = plural ? base : full;
    keys.set(key, [...(keys.get(key) ?? []), plural ? full.slice(base.length + 1) : '']);
  }
  return keys;
}

/** The variables and tags of a key, over all its plural forms; `count` may be written out in one form and not in another. */
function holes(texts: Texts, key: string, endings: readonly string[]): string {
  const all = endings.flatMap((ending) => {
    const text = texts.get(ending ? `${key}_${ending}` : key) ?? '';
    return [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}|<(\w+)\s*\/?>/g)].map(([, variable, tag]) =>
      variable ? `{{${variable}}}` : `<${tag}>`,
    );
  });
  return [...new Set(all)]
    .filter((hole) => hole !== '{{count}}')
    .toSorted()
    .join(' ');
}

/** All languages say the same things: the same keys and variables, each with its own plural forms, and nothing is left empty. */
export function languageFindings(languages: Record<string, Texts>): string[] {
  const findings: string[] = [];
  const keys = Object.fromEntries(Object.entries(languages).map(([language, texts]) => [language, keysOf(texts)]));
  const all = new Set(Object.values(keys).flatMap((each) => [...each.keys()]));
  for (const [language, texts] of Object.entries(languages)) {
    for (const [key, text] of texts) if (!text.trim()) findings.push(`${language}.json: ${key} is empty; write its text`);
    const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted().join(', ');
    for (const key of all) {
      const endings = keys[language]?.get(key);
      if (!endings) findings.push(`${language}.json: ${key} is missing; another language has it`);
      else if (endings[0] && endings.toSorted().join(', ') !== plurals)
        findings.push(`${language}.json: ${key} has the plural forms ${endings.join(', ')}; ${language} needs ${plurals}`);
    }
  }
  for (const key of all) {
    const shapes = new Set(
      Object.entries(languages).flatMap(([language, texts]) => {
        const endings = keys[language]?.get(key);
        return endings ? [holes(texts, key, endings)] : [];
      }),
    );
    if (shapes.size > 1)
      findings.push(`${key}: the languages use different variables (${[...shapes].map((each) => each || 'none').join(' | ')})`);
  }
  return findings;
}

/** Every text that somebody asks for is there, and every pattern of keys fits one at least. */
export function missingTexts(languages: Record<string, Texts>, { exact, patterns }: Pick<Demand, 'exact' | 'patterns'>): string[] {
  return Object.entries(languages).flatMap(([language, texts]) => {
    const keys = [...keysOf(texts).keys()];
    const known = new Set(keys);
    const missing = [...exact].filter(([key]) => !known.has(key)).map(([key, who]) => `${who}: ${language}.json has no ${key}; add it`);
    const fruitless = patterns
      .filter(({ pattern }) => !keys.some((key) => pattern.test(key)))
      .map(({ pattern, who }) => `${who}: ${language}.json has no key like ${pattern.source}; add them`);
    return [...missing, ...fruitless];
  });
}

/** Every text is asked for by somebody: by its key, by a pattern, or because its key stands somewhere in the code. */
export function unusedTexts(texts: Texts, { exact, patterns, mentioned, loose }: Demand): string[] {
  const fits = (key: string) => patterns.some(({ pattern }) => pattern.test(key)) || loose.some((pattern) => pattern.test(key));
  return [...keysOf(texts).keys()]
    .filter((key) => !exact.has(key) && !mentioned.has(key) && !fits(key))
    .map((key) => `${key}: nobody shows this text; remove it from every language file`);
}
