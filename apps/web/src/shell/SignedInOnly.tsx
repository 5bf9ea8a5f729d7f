import { Suspense } from 'react';
import { Navigate, useLocation } from 'react-router';
import { withLaterTexts } from '../language/language.ts';
import { Loading } from '../ui/Loading.tsx';
import { onDemand } from '../ui/onDemand.tsx';
import { ScreenProblem } from '../ui/ScreenProblem.tsx';
import { AppFrame } from './AppFrame.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { useAtWork } from './useAtWork.ts';

const SignInAgainDialog = onDemand(() => withLaterTexts(async () => (await import('./SignInAgainDialog.tsx')).SignInAgainDialog));
const ChangedDialog = onDemand(() => withLaterTexts(async () => (await import('./workspaces/ChangedDialog.tsx')).ChangedDialog));
const NoWorkspace = onDemand(() => withLaterTexts(async () => (await import('./workspaces/NoWorkspace.tsx')).NoWorkspace));

/** Where people without a workspace have something to do, too. */
const OF_THE_PERSON = '/account';

/** The screens for people who are signed in; others sign in first. Once somebody is at work, nothing takes the screen away from them. */
export function SignedInOnly() {
  const { pathname, search, hash } = useLocation();
  const { session, at, change } = useAtWork();
  if (!session.data && !session.error) return <Loading />;
  if (!session.data)
    return (
      <>
        <ConnectionNotice />
        <ScreenProblem error={session.error} retry={() => void session.refetch()} />
      </>
    );
  if (at === null) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search + hash)}`} replace />;
  const isBare = at.workspace === null && pathname !== OF_THE_PERSON;
  return (
    <>
      <AppFrame>
        {isBare && (
          <Suspense fallback={<Loading />}>
            <NoWorkspace />
          </Suspense>
        )}
      </AppFrame>
      <Suspense fallback={null}>
        {change === 'signedOut' && <SignInAgainDialog email={at.user.email} />}
        {(change === 'person' || change === 'workspace') && <ChangedDialog what={change} from={at.workspace} now={session.data} />}
      </Suspense>
    </>
  );
}
