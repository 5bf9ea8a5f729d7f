const STORED = 'umbral.workspace';

/**
 * The workspace that this tab works in, named with every request; null: the person's first. Each tab keeps its own, so that two tabs
 * may be in two; a new one begins where the person was last.
 */
export const wantedWorkspace = (): string | null => sessionStorage.getItem(STORED) ?? localStorage.getItem(STORED);

/** Stays in this workspace from the next request on. What was loaded of another is still there: whoever changes it loads the page anew. */
export function stayInWorkspace(id: string): void {
  sessionStorage.setItem(STORED, id);
  localStorage.setItem(STORED, id);
}

/** Keeps this tab in the workspace that the server said it is in: from then on, what other tabs do changes nothing about it. */
export function settleInWorkspace(id: string): void {
  if (sessionStorage.getItem(STORED) !== id) stayInWorkspace(id);
}

/** The address of a file of this workspace, which the browser fetches by itself and names no workspace in a header. */
export function fileAddress(path: string): string {
  const workspace = wantedWorkspace();
  return workspace === null ? path : `${path}?workspace=${encodeURIComponent(workspace)}`;
}
