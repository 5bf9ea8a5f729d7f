/** A group of conditions that holds nothing yet. */
export const noConditions = (): { kind: 'all'; of: never[] } => ({ kind: 'all', of: [] });
