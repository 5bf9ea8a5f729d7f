import type { RouterInputs, RouterOutputs } from '@umbral/server/router';

export type Key = RouterOutputs['keys']['list'][number];
export type Scope = RouterInputs['keys']['create']['scopes'][number];

/** What a key may be for; the texts under `keys.scope` say what each means. */
export const SCOPES: readonly { scope: Scope; code: 'ruleSetsRead' | 'score' | 'samplesWrite' | 'metricsRead' }[] = [
  { scope: 'score', code: 'score' },
  { scope: 'rule-sets:read', code: 'ruleSetsRead' },
  { scope: 'samples:write', code: 'samplesWrite' },
  { scope: 'metrics:read', code: 'metricsRead' },
];

/** How many days a key may be made for; null: until it is revoked. */
export const LIFETIMES = [30, 90, 365, null] as const;
