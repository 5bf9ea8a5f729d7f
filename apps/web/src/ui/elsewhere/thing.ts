/** What an address leads to, as the server asks for it. */
type Thing = { kind: 'model' | 'sample' | 'simulation'; id: string };

const KINDS = { models: 'model', samples: 'sample', simulations: 'simulation' } as const;
const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

const isFirst = (part: string | undefined): part is keyof typeof KINDS => part !== undefined && part in KINDS;

/** What an address of the app is about; null: nothing that a workspace holds. Of two simulations that are compared, one. */
export function thingAt({ pathname, search }: { pathname: string; search: string }): Thing | null {
  const [, first, named] = pathname.split('/');
  const asked = new URLSearchParams(search);
  const id = named === 'compare' ? (asked.get('after') ?? asked.get('before')) : named;
  return isFirst(first) && id && ID.test(id) ? { kind: KINDS[first], id } : null;
}
