import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from './language.ts';

/** The language that the app is shown in, which mails to the person are written in, too. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return LANGUAGES.find((each) => each === i18n.language) ?? 'en';
}
