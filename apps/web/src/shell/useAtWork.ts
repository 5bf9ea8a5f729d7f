import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../server/client.ts';
import type { SessionNow } from '../server/session.ts';
import { letGoOfPage, settleInWorkspace } from '../server/workspace.ts';

const LOOK_AGAIN = 60_000;

type User = NonNullable<SessionNow['user']>;
/** Who works in this tab, and in which workspace: as it was when they began. */
type AtWork = { user: User; workspace: SessionNow['workspace'] };

/**
 * `change`: what is not any more as it was when the person began: the session has ended (`signedOut`), somebody else is signed in in this
 * browser (`person`), or they belong to the workspace no longer (`workspace`).
 */
type Change = 'signedOut' | 'person' | 'workspace';
type Asked = { data: SessionNow | undefined; error: unknown; refetch: () => Promise<unknown> };
type Working = { session: Asked; at: AtWork | null; change: Change | null };

function changeOf(at: AtWork | null, now: SessionNow | undefined): Change | null {
  if (at === null || !now) return null;
  if (now.user === null) return 'signedOut';
  if (now.user.id !== at.user.id) return 'person';
  return at.workspace !== null && now.workspace?.id !== at.workspace.id ? 'workspace' : null;
}

/** Who works here. Once somebody is at work the tab stays theirs, and in its workspace, whatever happens elsewhere. */
export function useAtWork(): Working {
  const session = useQuery({ ...api.session.current.queryOptions(), refetchInterval: LOOK_AGAIN, refetchOnWindowFocus: 'always' });
  const [at, setAt] = useState<AtWork | null>(null);
  const now = session.data;
  const change = changeOf(at, now);
  // Before anything below asks for something: what the tab wanted may be none of theirs any more.
  if (change === null && now?.workspace) settleInWorkspace(now.workspace.id);
  if (change === 'person') letGoOfPage();
  if (now?.user && (at === null || (change === null && at.workspace?.name !== now.workspace?.name)))
    setAt({ user: now.user, workspace: now.workspace });
  return { session, at, change };
}
