import type { ColumnInsight, FileRole } from '@umbral/samples';
import type { PartColumn } from '../import/part.ts';
import type { Reading } from '../import/readings.ts';

/** A column of a file as it is checked: what was found out, how it is to be used, and how its values are read. */
export type ColumnProps = { role: FileRole; insight: ColumnInsight; column: PartColumn; readings: readonly Reading[] };
