import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, queryClient } from './client.ts';
import type { SessionNow } from './session.ts';

/** What somebody is in the workspace. */
type Role = NonNullable<SessionNow['workspace']>['role'];

/** What members may do there, as the server's permissions name it: change something, or decide who else may and what leaves it. */
type Permission = 'edit' | 'own';

const ALLOWED: Record<Permission, readonly Role[]> = { edit: ['owner', 'editor'], own: ['owner'] };

/**
 * What the person is in the workspace of this tab, as it was asked last; null: they have no workspace, or nobody has signed in. Who has to
 * sign in again keeps their role meanwhile: nothing is taken away from under their hands.
 */
function useRole(): Role | null {
  const { data } = useQuery({ ...api.session.current.queryOptions(), enabled: false });
  const [last, setLast] = useState<Role | null>(null);
  const role = data?.user ? (data.workspace?.role ?? null) : last;
  if (role !== last) setLast(role);
  return role;
}

/** Whether what is known of the session allows it; null: nobody is known to be signed in, or they have no workspace. */
function allowed(session: SessionNow | undefined, permission: Permission): boolean | null {
  const role = session?.workspace?.role;
  return role === undefined ? null : ALLOWED[permission].includes(role);
}

/** Whether the person may do this, as far as that is known: null while nobody is known to be signed in. */
export const useKnownMay = (permission: Permission): boolean | null =>
  allowed(useQuery({ ...api.session.current.queryOptions(), enabled: false }).data, permission);

/** What `useKnownMay` says at this moment. */
export const knownMay = (permission: Permission): boolean | null =>
  allowed(queryClient.getQueryData(api.session.current.queryKey()), permission);

/** Whether the person may do this here. The server decides; this is so that nobody is offered what it would refuse. */
export function useMay(permission: Permission): boolean {
  const role = useRole();
  return role !== null && ALLOWED[permission].includes(role);
}
