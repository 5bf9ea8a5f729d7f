/** As sign-in calls its cookies, and what stands before that where the browser came by https. */
const OURS = 'umbral.';
/** Browsers take a cookie of such a name only by https, for this host alone and all of it: no other host of the domain can plant one. */
const HELD = '__Host-';

/** A cookie as it is set: by https Secure, and held to this host. */
export const setCookie = (cookie: string, secure: boolean): string => (secure ? `${HELD}${cookie}; Secure` : cookie);

/** Whether a request brings one that was set by https. */
export const bringsHeld = (header: string | undefined): boolean => cookiesIn(header).some((cookie) => cookie.startsWith(HELD + OURS));

/** What sign-in reads of the cookies of a request: by https, and wherever there are such, only those that are held to this host. */
export function ownCookies(header: string | undefined, secure: boolean): string {
  const cookies = cookiesIn(header);
  const held = cookies.filter((cookie) => cookie.startsWith(HELD + OURS)).map((cookie) => cookie.slice(HELD.length));
  const read = secure || held.length > 0 ? held : cookies.filter((cookie) => cookie.startsWith(OURS));
  return read.join('; ');
}

const cookiesIn = (header: string | undefined): string[] => header?.split(';').map((cookie) => cookie.trim()) ?? [];
