import net from 'node:net';

/** Who may talk to this server: `host` is what it listens on, `origins` are further addresses at which people open it. */
export type Visitors = { host: string; origins: readonly string[] };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/**
 * Whether the Host of a request is a name of this server. A foreign page must not reach it by pointing a name of its own at this
 * machine (DNS rebinding), least of all while there is no owner yet; an address, unlike a name, cannot be pointed elsewhere.
 */
function isOwnHost(header: string | undefined, { host, origins }: Visitors): boolean {
  if (header === undefined || !URL.canParse(`http://${header}`)) return false;
  const { hostname } = new URL(`http://${header}`);
  if (LOOPBACK.has(hostname) || hostname === host.toLowerCase() || hostname === `[${host}]`) return true;
  if (origins.some((origin) => new URL(origin).hostname === hostname)) return true;
  return EVERYWHERE.has(host) && net.isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}

/** The same for one server, which is asked by one name over and over: the name that was right last time is right again. */
export function ownHosts(visitors: Visitors): (header: string | undefined) => boolean {
  let right: string | undefined;
  return (header) => {
    if (header !== undefined && header === right) return true;
    const own = isOwnHost(header, visitors);
    if (own) right = header;
    return own;
  };
}

/**
 * Whether a page of this origin may change something: one that this server delivered, which itself it does by http, or at one of its
 * other addresses. Where those have its name with https, a page of the same name without is not ours. Clients that are no browsers send none.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, { origins }: Visitors): boolean {
  if (origin === undefined || origins.includes(origin)) return true;
  const name = host?.toLowerCase();
  return origin === `http://${name}` && !origins.includes(`https://${name}`);
}

/** Pages of this server, and what people type or have among their bookmarks, as browsers tell them from other sites; older ones and clients that are none tell nothing. */
export const isOwnSite = (site: string | string[] | undefined): boolean => site === undefined || site === 'same-origin' || site === 'none';

/** Whether the browser asks by https, through one of the addresses of `origins`: its Origin says so, or else the Host that the proxy hands on. */
export function isSecure({ origin, host }: { origin?: string | undefined; host?: string | undefined }, { origins }: Visitors): boolean {
  return origins.some(
    (each) => each.startsWith('https:') && (origin === undefined ? each === `https://${host?.toLowerCase()}` : each === origin),
  );
}
