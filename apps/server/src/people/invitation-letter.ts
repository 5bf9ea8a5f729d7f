import { inLine, type Language, type Letter, paragraphs } from '../mail/letter.ts';
import type { Role } from '../sign-in/permission.ts';

/** What an invitation by mail says; `by` and `workspace` are words of strangers. */
export type InvitationWords = { by: string; workspace: string; role: Role; link: string };

const WHAT: Record<Language, Record<Role, string>> = {
  en: {
    owner: 'As an owner you may do everything there, and decide who else belongs to it.',
    editor: 'As an editor you may change scoring models, publish them, and import data.',
    viewer: 'As a viewer you may look at everything and change nothing.',
  },
  es: {
    owner: 'Como propietario puede hacerlo todo allí y decidir quién más forma parte.',
    editor: 'Como editor puede cambiar y publicar modelos de scoring e importar datos.',
    viewer: 'Como lector puede verlo todo y no cambia nada.',
  },
};

const WORDS: Record<Language, (words: InvitationWords) => Omit<Letter, 'to'>> = {
  en: ({ by, workspace, role, link }) => ({
    subject: `Invitation to “${inLine(workspace)}” in Umbral`,
    text: paragraphs(
      `${inLine(by)} invites you to the workspace “${inLine(workspace)}” in Umbral. ${WHAT.en[role]}`,
      `Accept the invitation here:\n${link}`,
      'The link works for seven days. If you do not know who this is from, there is nothing to do.',
    ),
  }),
  es: ({ by, workspace, role, link }) => ({
    subject: `Invitación a «${inLine(workspace)}» en Umbral`,
    text: paragraphs(
      `${inLine(by)} le invita al espacio de trabajo «${inLine(workspace)}» en Umbral. ${WHAT.es[role]}`,
      `Acepte la invitación aquí:\n${link}`,
      'El enlace funciona durante siete días. Si no sabe de quién viene, no tiene que hacer nada.',
    ),
  }),
};

/** The mail to somebody who is invited to a workspace. */
export const invitationLetter = (to: string, language: Language, words: InvitationWords): Letter => ({ to, ...WORDS[language](words) });
