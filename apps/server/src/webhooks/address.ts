import ipaddr from 'ipaddr.js';

/** What the configuration allows beyond https to public addresses. */
export type AddressRules = { allowPrivate: boolean; allowHttp: boolean };

/** Why an address will not do. */
export type AddressFault = 'notAnAddress' | 'notHttps' | 'credentials' | 'port' | 'private';

/** Below 1024 only the web's own; the rest are those that browsers refuse too, for what listens there is no web server. */
const WEB_PORTS = new Set([80, 443]);
const FIRST_FREE_PORT = 1_024;
const BAD_PORTS = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** Names for this machine that no name server is asked about. */
const LOCAL_NAME = /(^|\.)(localhost|local|internal)\.?$/;

/** The networks that `allowPrivate` opens: those in which people run services of their own. */
const OWN_NETWORKS = new Set(['private', 'loopback', 'uniqueLocal', 'carrierGradeNat']);

/** Where clouds tell a machine its secrets, within networks that are opened otherwise. Link-local ones are refused in any case. */
const METADATA = new Set(['fd00:ec2::254', '100.100.100.200', '168.63.129.16']);

/** What of IPv6 is given out to the public; all else is special or not in use. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether a request may go to an IP address. Of what is not public only a network of one's own can be allowed; never link-local,
 * multicast, unspecified, broadcast, reserved or translated (IPv4-mapped, NAT64, 6to4, Teredo) addresses.
 */
export function mayConnect(address: string, { allowPrivate }: Pick<AddressRules, 'allowPrivate'>): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (METADATA.has(parsed.toString())) return false;
  const range = parsed.range();
  if (OWN_NETWORKS.has(range)) return allowPrivate;
  return range === 'unicast' && (parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST));
}

/** The host of a URL without the brackets of IPv6. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

/** What a receiver is called in the audit trail: the rest of its address may be as good as a password. */
export const receiverOf = (address: string): string => new URL(address).host;

/** What is wrong with an address to send to, as far as can be told before its name is resolved. */
export function faultOf(address: string, rules: AddressRules): AddressFault | null {
  if (!URL.canParse(address)) return 'notAnAddress';
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'notAnAddress';
  if (url.protocol === 'http:' && !rules.allowHttp) return 'notHttps';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (!isOpen(url.port)) return 'port';
  const host = hostOf(url);
  if (ipaddr.isValid(host)) return mayConnect(host, rules) ? null : 'private';
  return LOCAL_NAME.test(host) && !rules.allowPrivate ? 'private' : null;
}

function isOpen(port: string): boolean {
  if (port === '') return true;
  const number = Number(port);
  return WEB_PORTS.has(number) || (number >= FIRST_FREE_PORT && !BAD_PORTS.has(number));
}
