import { z } from 'zod';
import { Identifier } from '../document/identifier.ts';
import { Label } from '../document/label.ts';
import { LIMITS } from '../document/limits.ts';
import { Amount } from '../document/numbers.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';

export const BandColour = z.enum(['gray', 'blue', 'cyan', 'teal', 'green', 'yellow', 'orange', 'red', 'grape', 'indigo']);
export type BandColour = z.infer<typeof BandColour>;

/** A labelled interval of a score. `from` is its entry threshold and belongs to it; the lowest band has none. `exit`: a lead that is in it stays down to here. SPEC B. */
export const Band = z.strictObject({ id: Identifier, label: Label, colour: BandColour, from: Amount.nullable(), exit: Amount.nullable() });
export type Band = z.infer<typeof Band>;

/** The bands of a score, from the lowest to the highest. */
const BandsData = z.strictObject({ title: Title, bands: z.array(Band).max(LIMITS.bands) });
export type BandsData = z.infer<typeof BandsData>;

export const BandsNode = nodeOf('bands', BandsData);
export type BandsNode = z.infer<typeof BandsNode>;

export const bands: NodeKindSpec<BandsData> = {
  defaults: () => ({
    title: null,
    bands: [
      { id: 'cold', label: { code: 'band.cold' }, colour: 'blue', from: null, exit: null },
      { id: 'warm', label: { code: 'band.warm' }, colour: 'yellow', from: 40, exit: null },
      { id: 'hot', label: { code: 'band.hot' }, colour: 'red', from: 70, exit: null },
    ],
  }),
  upgrades: { 1: (data) => ({ ...data, bands: (data.bands as object[]).map((band) => ({ ...band, exit: null })) }) },
};
