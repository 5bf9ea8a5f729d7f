export { checksumOf } from './checksums.ts';
export { LIMITS as BUNDLE_LIMITS } from './file/parts.ts';
export type { BundleDifference, BundleProblem } from './file/problem.ts';
export { type Bundle, type BundleReadResult, readBundle } from './file/read.ts';
export { type BundleSource, writeBundle } from './file/write.ts';
export { goldenVectors } from './vectors/make.ts';
export type { Vector } from './vectors/vector.ts';
