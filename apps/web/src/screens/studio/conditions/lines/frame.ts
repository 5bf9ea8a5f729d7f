import type { ReactNode } from 'react';

/** What every line has around its own controls. */
export type LineFrame = { id: string; grip: ReactNode; actions: ReactNode; matched: ReactNode };
