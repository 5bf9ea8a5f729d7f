import { describe, expect, it } from 'vitest';
import { codesIn, codesOfType } from '../../src/laws/codes.ts';
import { demandOf } from '../../src/laws/demand.ts';
import { flatten, languageFindings, missingTexts, unusedTexts } from '../../src/laws/language.ts';

const GOOD = {
  en: flatten({ greeting: 'Hello {{name}}', leads: { found_one: '{{count}} lead', found_other: '{{count}} leads' } }),
  es: flatten({
    greeting: 'Hola {{name}}',
    leads: { found_one: 'un cliente', found_many: '{{count}} de clientes', found_other: '{{count}} clientes' },
  }),
};
const spoiled = (language: 'en' | 'es', change: Record<string, string | undefined>) => {
  const texts = new Map(GOOD[language]);
  for (const [key, text] of Object.entries(change)) text === undefined ? texts.delete(key) : texts.set(key, text);
  return { ...GOOD, [language]: texts };
};
const SCREEN = `
  export const Screen = () => <p title={t('greeting', { name })}>{i18n.t(many ? 'leads.found' : \`leads.\${word}\`, { count })}<Trans i18nKey="bold" /></p>;
`;

describe('the law of languages', () => {
  it('passes languages that say the same', () => {
    expect(languageFindings(GOOD)).toEqual([]);
  });

  it.each([
    ['a key that one language lacks', spoiled('es', { greeting: undefined }), 'es.json: greeting is missing'],
    ['a text that is empty', spoiled('en', { greeting: ' ' }), 'en.json: greeting is empty'],
    ['a plural form that is missing', spoiled('es', { 'leads.found_many': undefined }), 'es needs many, one, other'],
    ['a plural form too many', spoiled('en', { 'leads.found_many': 'x' }), 'en needs one, other'],
    ['a variable that one language lacks', spoiled('es', { greeting: 'Hola' }), 'greeting: the languages use different variables'],
    ['a tag that one language lacks', spoiled('es', { greeting: 'Hola <bold>{{name}}</bold>' }), '<bold>'],
  ])('reports %s', (_, languages, finding) => {
    expect(languageFindings(languages).join('\n')).toContain(finding);
  });

  it('finds what a screen asks for', () => {
    const { exact, patterns } = demandOf([['screen.tsx', SCREEN]]);
    expect([...exact]).toEqual([
      ['greeting', 'screen.tsx:2'],
      ['leads.found', 'screen.tsx:2'],
      ['bold', 'screen.tsx:2'],
    ]);
    expect(patterns).toEqual([{ pattern: /^leads\..+$/, who: 'screen.tsx:2' }]);
  });

  it('reports texts that are missing and texts that nobody shows', () => {
    const demand = demandOf([['screen.tsx', `${SCREEN} t(\`tier.\${name}\`);`]]);
    expect(missingTexts({ en: GOOD.en }, demand)).toEqual([
      'screen.tsx:2: en.json has no bold; add it',
      'screen.tsx:3: en.json has no key like ^tier\\..+$; add them',
    ]);
    expect(unusedTexts(new Map([...GOOD.en, ['old', 'Old']]), demand)).toEqual([expect.stringContaining('old: nobody shows this text')]);
  });

  it('finds codes in values and in types', () => {
    expect(codesIn({ bands: [{ label: { code: 'band.cold' } }, { label: { text: 'Mine' } }] })).toEqual(['band.cold']);
    const files = new Map([
      ['a.ts', "type Problem = { code: 'one'; params: { what: 'no' } } | { code: 'two' | 'three' };"],
      ['b.ts', "export type Code = 'four' | 'five'; type Params = { six: Nothing; seven: { at: number } & { reason: 'x' | 'y' } };"],
    ]);
    expect(codesOfType(files, 'a.ts', 'Problem')).toEqual(['one', 'two', 'three']);
    expect(codesOfType(files, 'b.ts', 'Code')).toEqual(['four', 'five']);
    expect(codesOfType(files, 'b.ts', 'Params')).toEqual(['six', 'seven_x', 'seven_y']);
    expect(() => codesOfType(files, 'b.ts', 'Gone')).toThrow('no codes');
  });
});
