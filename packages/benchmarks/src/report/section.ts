/** A table of a report; texts and numbers as they are shown. `notes` say how to read it. */
export type Section = {
  title: string;
  notes: readonly string[];
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
};

/** Numbers in groups of three, as people read them. */
export const shown = (cell: string | number): string => (typeof cell === 'number' ? cell.toLocaleString('en') : cell);
