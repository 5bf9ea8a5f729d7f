import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Texts of labels by the parts of their codes, as the language files nest them. */
export type LabelTexts = { [part: string]: string | LabelTexts };

/** The texts of all labels in a language, for workers, which have no translations of their own. */
export const labelTexts = (language: Language): LabelTexts => ({ en: en.label, es: es.label })[language];

const STORED = 'umbral.language';
const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** The language chosen before, else the browser's first that we speak, else English. */
function preferredLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

/** Starts the translations, in the preferred language. */
export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, es: { translation: es } },
    lng: preferredLanguage(),
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
  });
}

/** Switches the app to another language and remembers it. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
}
