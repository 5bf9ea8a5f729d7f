import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import type { SessionNow } from './session.ts';

/** What somebody is in the workspace. */
type Role = NonNullable<SessionNow['workspace']>['role'];

/** What members may do there, as the server's permissions name it: change something, or decide who else may and what leaves it. */
type Permission = 'edit' | 'own';

const ALLOWED: Record<Permission, readonly Role[]> = { edit: ['owner', 'editor'], own: ['owner'] };

/** What the person is in the workspace of this tab; null: nobody is known to be signed in, or they have no workspace. */
const useRole = (): Role | null => useQuery({ ...api.session.current.queryOptions(), enabled: false }).data?.workspace?.role ?? null;

/** Whether the person may do this here. The server decides; this is so that nobody is offered what it would refuse. */
export function useMay(permission: Permission): boolean {
  const role = useRole();
  return role !== null && ALLOWED[permission].includes(role);
}
