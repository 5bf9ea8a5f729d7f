export type Column = 'title' | 'kind' | 'points' | 'enabled' | 'live' | 'problems';

const WIDE: readonly Column[] = ['title', 'kind', 'points', 'enabled', 'live', 'problems'];
/** Where there is little room the kind is a picture beside the title; the switch is in the inspector. */
const NARROW: readonly Column[] = ['title', 'points', 'live', 'problems'];
const ROOM = 620;

/** The columns for a width in pixels. */
export const columnsFor = (width: number): readonly Column[] => (width < ROOM ? NARROW : WIDE);
