import { type Language, type Letter, paragraphs } from '../mail/letter.ts';

const WORDS: Record<Language, (link: string) => Omit<Letter, 'to'>> = {
  en: (link) => ({
    subject: 'Choose a new password for Umbral',
    text: paragraphs(
      'Somebody, probably you, asked for a new password for your Umbral account. Choose it here:',
      link,
      'The link works for one hour, and once. Whoever is signed in to your account then has to sign in again.',
      'If you did not ask for this, there is nothing to do: your password stays as it is.',
    ),
  }),
  es: (link) => ({
    subject: 'Elija una contraseña nueva para Umbral',
    text: paragraphs(
      'Alguien, probablemente usted, ha pedido una contraseña nueva para su cuenta de Umbral. Elíjala aquí:',
      link,
      'El enlace funciona durante una hora y una sola vez. Después habrá que volver a iniciar sesión en todos los dispositivos.',
      'Si no lo ha pedido usted, no tiene que hacer nada: su contraseña sigue siendo la misma.',
    ),
  }),
};

/** The mail to somebody who forgot their password. */
export const resetLetter = (to: string, language: Language, link: string): Letter => ({ to, ...WORDS[language](link) });
