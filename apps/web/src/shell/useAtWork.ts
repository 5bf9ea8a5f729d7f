import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../server/client.ts';
import { workAs } from '../server/person.ts';
import type { SessionNow } from '../server/session.ts';
import { settleInWorkspace } from '../server/workspace.ts';

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
  const begins = at === null || (change === null && at.workspace === null && now?.workspace !== null);
  if (now?.user && begins) {
    // Before anything below asks for something, and never again: the person may be on their way to another one.
    if (now.workspace) settleInWorkspace(now.workspace.id);
    workAs(now.user.id);
    setAt({ user: now.user, workspace: now.workspace });
  }
  return { session, at, change };
}
