import { useNavigate } from 'react-router';
import { makeReadyToLeave } from '../../server/leaving.ts';
import { stayInWorkspace } from '../../server/workspace.ts';

/**
 * Takes the tab into another workspace. What is open is left and saved first, as long as the tab still is in the old one; whoever would
 * lose something by that may stay. The page is loaded anew, so that nothing of the old workspace is left in it.
 */
export function useSwitch(): (workspace: string) => Promise<void> {
  const navigate = useNavigate();
  return async (workspace) => {
    await makeReadyToLeave();
    await navigate('/');
    if (window.location.pathname !== '/') return;
    stayInWorkspace(workspace);
    window.location.assign('/');
  };
}
