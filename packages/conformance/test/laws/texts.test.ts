import { describe, expect, it } from 'vitest';
import { demandOf } from '../../src/laws/demand.ts';
import { familyKeys } from '../../src/laws/families.ts';
import { flatten, languageFindings, missingTexts, unusedTexts } from '../../src/laws/language.ts';
import { spokenFindings } from '../../src/laws/spoken.ts';
import { planted, readTree, sources } from '../../src/laws/tree.ts';

const tree = readTree();
/** Those that are there from the start, and those that come with some screens. */
const texts = (language: string) =>
  new Map(['', 'later/'].flatMap((when) => [...flatten(JSON.parse(tree.get(`apps/web/src/language/${when}${language}.json`) ?? '{}'))]));
const languages = { en: texts('en'), es: texts('es') };
const demand = demandOf(sources(tree).filter(([at]) => at.startsWith('apps/web/src/')));
for (const [key, who] of familyKeys(tree)) demand.exact.set(key, who);

describe('the texts of the web app', () => {
  it('are there', () => {
    expect(languages.en.size).toBeGreaterThan(100);
    expect(demand.exact.size).toBeGreaterThan(100);
  });

  it('say the same in all languages', () => {
    expect(languageFindings(languages)).toEqual([]);
  });

  it('have a text for everything that a screen or a code asks for', () => {
    expect(missingTexts(languages, demand)).toEqual([]);
  });

  it('have no text that nobody shows', () => {
    expect(unusedTexts(languages.en, demand)).toEqual([]);
  });

  it.each(['label.field.job_title', 'label.band.hot', 'operator.isAnyOf', 'diagnostic.cycle', 'problem.notFound'])(
    'misses %s when it goes',
    (key) => {
      const without = new Map(languages.en);
      without.delete(key);
      expect(missingTexts({ en: without }, demand).join('\n')).toContain(`en.json has no ${key}; add it`);
    },
  );

  it('are never written on a screen itself', () => {
    expect(spokenFindings(tree)).toEqual([]);
    const screen = 'export const Bad = () => <p aria-label="A card">Hello <b title={t(`x`)}>·</b></p>;';
    expect(spokenFindings(planted(new Map(), { 'apps/web/src/planted.tsx': screen }))).toEqual([
      expect.stringContaining('planted.tsx:1: "A card" is written in one language'),
      expect.stringContaining('planted.tsx:1: "Hello" is written in one language'),
    ]);
  });
});
