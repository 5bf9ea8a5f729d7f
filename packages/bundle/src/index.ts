export { canonicalJson, checksumOf, sha256Of } from './checksums.ts';
export { goldenVectors } from './vectors/make.ts';
export type { Vector } from './vectors/vector.ts';
