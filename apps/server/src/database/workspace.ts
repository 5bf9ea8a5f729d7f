/** The workspace that every server has from its first migration on, and the one that its owner works in. */
export const DEFAULT_WORKSPACE = '00000000-0000-4000-8000-000000000001';
