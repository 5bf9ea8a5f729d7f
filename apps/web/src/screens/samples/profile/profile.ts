import type { RouterOutputs } from '@umbral/server/router';

export type Opened = RouterOutputs['samples']['get'];
export type Answer = RouterOutputs['samples']['profile'];
export type Profile = Extract<Answer, { state: 'ready' }>['profile'];
export type Values = Profile['fields'][number];
export type Kind = Profile['kinds'][number];
export type Conversions = Profile['conversions'];
