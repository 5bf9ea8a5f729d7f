import { z } from 'zod';

const SMTP = /^smtps?:$/;
const WEB = /^https?:$/;

const isSmtp = (url: string) => URL.canParse(url) && SMTP.test(new URL(url).protocol) && new URL(url).hostname !== '';
const isOrigin = (url: string) => URL.canParse(url) && WEB.test(new URL(url).protocol) && new URL(url).origin === url;

/** How e-mail is sent, and where its links lead. */
export const Mail = z
  .object({
    UMBRAL_URL: z
      .string()
      .refine(isOrigin, { error: 'UMBRAL_URL is to be the origin at which people open this server, such as https://umbral.example.com.' })
      .optional()
      .describe(
        'The address at which people open this server, with which links in mails begin; http://localhost and the port if it is left out.',
      ),
    UMBRAL_SMTP_URL: z
      .string()
      .refine(isSmtp, { error: 'UMBRAL_SMTP_URL is to be an address such as smtps://user:password@mail.example.com.' })
      .optional()
      .describe(
        'The mail server: smtps://… for TLS from the first byte, smtp://… for one that offers it, with ?tls=off for one that does not. If it is left out, mails become files in the folder mail of UMBRAL_DATA.',
      ),
    UMBRAL_MAIL_FROM: z
      .string()
      .max(400)
      .refine((from) => /^[^\r\n]*@[^\r\n]+$/.test(from), {
        error: 'UMBRAL_MAIL_FROM is to be an e-mail address, such as Umbral <umbral@example.com>.',
      })
      .optional()
      .describe('From whom mails come, such as Umbral <umbral@example.com>; to be given with UMBRAL_SMTP_URL.'),
  })
  .refine((read) => read.UMBRAL_SMTP_URL === undefined || read.UMBRAL_MAIL_FROM !== undefined, {
    error: 'UMBRAL_MAIL_FROM is missing: with UMBRAL_SMTP_URL it is to say from whom mails come, such as Umbral <umbral@example.com>.',
  })
  .transform((read) => ({
    /** Null: nobody said at which address people open this server. */
    publicUrl: read.UMBRAL_URL ?? null,
    /** `server`: null: into files. */
    mail: { server: read.UMBRAL_SMTP_URL ?? null, from: read.UMBRAL_MAIL_FROM ?? 'Umbral <umbral@localhost>' },
  }));
