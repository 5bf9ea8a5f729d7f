import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Texts of labels by the parts of their codes, as the language files nest them. */
export type LabelTexts = { [part: string]: string | LabelTexts };

/** Only the language that is shown is loaded; the other comes when it is chosen or exported. */
const TEXTS = {
  en: async () => (await import('./en.json', { with: { type: 'json' } })).default,
  es: async () => (await import('./es.json', { with: { type: 'json' } })).default,
} satisfies Record<Language, unknown>;

/** Texts of screens that the studio's first picture needs nothing of: they come with those screens. */
const LATER_TEXTS = {
  en: async () => (await import('./later/en.json', { with: { type: 'json' } })).default,
  es: async () => (await import('./later/es.json', { with: { type: 'json' } })).default,
} satisfies Record<Language, unknown>;

let needsLater = false;
let tellStarted: (language: Language) => void;
/** The language that the app started in: the router may load a screen before that is known. */
const started = new Promise<Language>((resolve) => {
  tellStarted = resolve;
});
const hasLater = new Set<Language>();

/** The texts of all labels in a language, for workers, which have no translations of their own. */
export const labelTexts = async (language: Language): Promise<LabelTexts> => (await TEXTS[language]()).label;

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
  const language = preferredLanguage();
  await i18next.use(initReactI18next).init({
    resources: { [language]: { translation: await TEXTS[language]() } },
    lng: language,
    // Every language has every text: a law keeps them complete.
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  tellStarted(language);
}

async function addLater(language: Language): Promise<void> {
  if (!needsLater || hasLater.has(language)) return;
  i18next.addResourceBundle(language, 'translation', await LATER_TEXTS[language](), true);
  hasLater.add(language);
}

/** Loads what comes later in the language that is shown, and from now on in every one that is chosen; then gives what was to wait for that. */
export async function withLaterTexts<T>(load: () => Promise<T>): Promise<T> {
  needsLater = true;
  const shown = started.then((first) => addLater(isLanguage(i18next.language) ? i18next.language : first));
  const [loaded] = await Promise.all([load(), shown]);
  return loaded;
}

/** Loads the texts of a language that something other than the screen needs, too. */
export async function loadLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) i18next.addResourceBundle(language, 'translation', await TEXTS[language]());
}

/** Switches the app to another language and remembers it. */
export async function chooseLanguage(language: Language): Promise<void> {
  await loadLanguage(language);
  await addLater(language);
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
}
