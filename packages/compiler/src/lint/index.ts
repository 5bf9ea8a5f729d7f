export type { FindingCode, FindingParams, FindingSeverity } from './catalogue.ts';
export type { Finding } from './finding.ts';
export { applyFix, type Fix } from './fix.ts';
export { lint } from './lint.ts';
export { type SampleProfile, sampleProfile } from './profile.ts';
