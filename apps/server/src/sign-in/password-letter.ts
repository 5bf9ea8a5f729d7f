import { type Language, type Letter, paragraphs } from '../mail/letter.ts';

/** How a password came to be another: whoever did it knew the one before, or had a link from a mail. */
type HowChanged = 'changed' | 'reset';
type Words = { how: HowChanged; at: Date; url: string };

/** The server knows of nobody in which zone they live. */
const moment = (language: Language, at: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at);

const HOW: Record<Language, Record<HowChanged, string>> = {
  en: {
    changed: 'Whoever did it was signed in and knew the password before.',
    reset: 'Whoever did it had a link that was mailed to this address.',
  },
  es: {
    changed: 'Quien lo hizo había iniciado sesión y conocía la contraseña anterior.',
    reset: 'Quien lo hizo tenía un enlace enviado a esta dirección.',
  },
};

const WORDS: Record<Language, (words: Words) => Omit<Letter, 'to'>> = {
  en: ({ how, at, url }) => ({
    subject: 'The password of your Umbral account is another',
    text: paragraphs(
      `The password of your Umbral account was changed on ${moment('en', at)} (UTC). ${HOW.en[how]}`,
      'Everywhere else you have to sign in again. If this was you, there is nothing to do.',
      `If it was not you, ask for a new password at once where you sign in, and tell an owner of your workspace:\n${url}`,
    ),
  }),
  es: ({ how, at, url }) => ({
    subject: 'La contraseña de su cuenta de Umbral es otra',
    text: paragraphs(
      `La contraseña de su cuenta de Umbral se cambió el ${moment('es', at)} (UTC). ${HOW.es[how]}`,
      'En los demás dispositivos habrá que volver a iniciar sesión. Si ha sido usted, no tiene que hacer nada.',
      `Si no ha sido usted, pida enseguida una contraseña nueva donde inicia sesión y avise a un propietario de su espacio de trabajo:\n${url}`,
    ),
  }),
};

/** The mail to somebody whose password was changed, by them or by somebody else. `url`: where they sign in. */
export const passwordLetter = (to: string, language: Language, words: Words): Letter => ({ to, ...WORDS[language](words) });
