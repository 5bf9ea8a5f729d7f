import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { api } from '../server/client.ts';
import { stayInWorkspace, wantedWorkspace } from '../server/workspace.ts';
import { Loading } from '../ui/Loading.tsx';
import { onDemand } from '../ui/onDemand.tsx';
import { ScreenProblem } from '../ui/ScreenProblem.tsx';
import { AppFrame } from './AppFrame.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';

const SignInAgainDialog = onDemand(async () => (await import('./SignInAgainDialog.tsx')).SignInAgainDialog);

const LOOK_AGAIN = 60_000;

/** The screens for people who are signed in; others sign in first. Once somebody is at work, nothing takes the screen away from them. */
export function SignedInOnly() {
  const { pathname, search, hash } = useLocation();
  const session = useQuery({ ...api.session.current.queryOptions(), refetchInterval: LOOK_AGAIN, refetchOnWindowFocus: 'always' });
  const [worker, setWorker] = useState<string | null>(null);
  const email = session.data?.user?.email ?? null;
  if (email !== null && email !== worker) setWorker(email);
  const workspace = session.data?.workspace?.id;
  // Before anything below asks for something: what the tab wanted may be none of theirs any more.
  if (workspace !== undefined && workspace !== wantedWorkspace()) stayInWorkspace(workspace);
  if (!session.data && !session.error) return <Loading />;
  if (!session.data)
    return (
      <>
        <ConnectionNotice />
        <ScreenProblem error={session.error} retry={() => void session.refetch()} />
      </>
    );
  if (email === null && worker === null) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search + hash)}`} replace />;
  return (
    <>
      <AppFrame />
      <Suspense fallback={null}>{email === null && worker !== null && <SignInAgainDialog email={worker} />}</Suspense>
    </>
  );
}
