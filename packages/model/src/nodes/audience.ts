import { z } from 'zod';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';
import { switchedOn, switching } from './switching.ts';

/** Who is scored at all: leads for which none of the matches that come in holds get no score. SPEC U. */
const AudienceData = z.strictObject({ title: Title, ...switching });
export type AudienceData = z.infer<typeof AudienceData>;

export const AudienceNode = nodeOf('audience', AudienceData);
export type AudienceNode = z.infer<typeof AudienceNode>;

export const audience: NodeKindSpec<AudienceData> = {
  defaults: () => ({ title: null, ...switchedOn() }),
};
