import { useQuery } from '@tanstack/react-query';
import { api, queryClient } from './client.ts';
import type { SessionNow } from './session.ts';

/** What somebody is in the workspace. */
type Role = NonNullable<SessionNow['workspace']>['role'];

/** What members may do there, as the server's permissions name it: change something, or decide who else may and what leaves it. */
type Permission = 'edit' | 'own';

const ALLOWED: Record<Permission, readonly Role[]> = { edit: ['owner', 'editor'], own: ['owner'] };

/** Whether what is known of the session allows it; null: nobody is known to be signed in, or they have no workspace. */
function allowed(session: SessionNow | undefined, permission: Permission): boolean | null {
  const role = session?.workspace?.role;
  return role === undefined ? null : ALLOWED[permission].includes(role);
}

/** The same as `useMay` for who works on while nobody is known to be signed in: null then. */
export const useKnownMay = (permission: Permission): boolean | null =>
  allowed(useQuery({ ...api.session.current.queryOptions(), enabled: false }).data, permission);

/** What `useKnownMay` says at this moment. */
export const knownMay = (permission: Permission): boolean | null =>
  allowed(queryClient.getQueryData(api.session.current.queryKey()), permission);

/** Whether the person may do this here. The server decides; this is so that nobody is offered what it would refuse. */
export const useMay = (permission: Permission): boolean => useKnownMay(permission) === true;
