import { appRouter } from '../router.ts';
import type { Permission } from '../sign-in/permission.ts';

/** As many as anybody asks at once, and more. */
const MOST = 50;

type Stated = { _def: { meta?: { permission: Permission } } };
const PERMISSIONS = new Map(
  Object.entries<unknown>(appRouter._def.procedures).map(([name, procedure]) => [name, (procedure as Stated)._def.meta?.permission]),
);

/** The procedures that the address of a request names, with commas between them, as it may have named anything: `name` is null where there is none. */
export function proceduresNamed(params: unknown): { name: string | null; permission: Permission | undefined }[] {
  const path = typeof params === 'object' && params !== null && 'path' in params ? String(params.path) : '';
  return path.split(',', MOST).map((name) => ({ name: PERMISSIONS.has(name) ? name : null, permission: PERMISSIONS.get(name) }));
}
