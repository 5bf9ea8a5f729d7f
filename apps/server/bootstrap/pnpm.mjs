/** The package manager that wrote the lock file, as npx finds it. */
export const PNPM = 'pnpm@12.21.0';
