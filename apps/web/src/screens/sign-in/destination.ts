const AT_HOME = 'http://umbral.invalid';

/** Where somebody wanted to go before they had to sign in: a path of this app, whatever the address says. */
export function destinationOf(wanted: string | null): string {
  if (wanted === null || !wanted.startsWith('/') || !URL.canParse(wanted, AT_HOME)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, AT_HOME);
  return origin === AT_HOME && !pathname.startsWith('//') && pathname !== '/sign-in' ? pathname + search + hash : '/';
}
