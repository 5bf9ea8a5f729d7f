/** The one workspace that there is until people sign in; the first migration makes its row. */
export const DEFAULT_WORKSPACE = '00000000-0000-4000-8000-000000000001';
