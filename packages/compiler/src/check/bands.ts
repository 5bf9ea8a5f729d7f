import type { NodeOf } from '@umbral/model';
import { about, type Diagnostic } from '../diagnostics/index.ts';
import type { Disqualified } from '../program/index.ts';

/** What a disqualified score's band and grade are called: no other band or grade may be. */
const RESERVED: Disqualified = 'disqualified';

export const checkReserved = (node: string, ids: readonly string[]): Diagnostic[] =>
  ids.includes(RESERVED) ? [about(node, 'reservedId', { id: RESERVED })] : [];

type Band = NodeOf<'bands'>['data']['bands'][number];

/** The lowest band cannot be left downwards; another is left at its threshold or below. */
const exitIsSound = ({ from, exit }: Band): boolean => exit === null || (from !== null && exit <= from);

/** The lowest band has no threshold, each other one has, and they rise. */
export function checkBands({ id, data: { bands } }: NodeOf<'bands'>): Diagnostic[] {
  if (bands.length === 0) return [about(id, 'emptyBands', {})];
  const names = bands.map((band) => band.id);
  const findings = checkReserved(id, names);
  let below: number | null = null;
  for (const [index, band] of bands.entries()) {
    if (names.indexOf(band.id) < index) findings.push(about(id, 'duplicateBand', { band: band.id }));
    const sound: boolean = index === 0 ? band.from === null : band.from !== null && (below === null || band.from > below);
    if (!sound) findings.push(about(id, 'thresholdOrder', { band: band.id }));
    if (band.exit !== null && !exitIsSound(band))
      findings.push(about(id, 'exitOrder', { band: band.id, exit: band.exit, from: band.from }));
    below = band.from ?? below;
  }
  return findings;
}
