import type { Remark } from '../words/remarks.ts';

/** The colour in which a remark is shown. */
export const REMARK_COLOURS: Record<Remark['severity'], string> = { error: 'red', warning: 'orange', info: 'blue' };

const WEIGHT: Record<Remark['severity'], number> = { error: 0, warning: 1, info: 2 };

/** The gravest first. */
export const byWeight = (a: Remark, b: Remark): number => WEIGHT[a.severity] - WEIGHT[b.severity];
