import { createStore } from 'zustand/vanilla';

/** Another window in which this draft is open: whose it is, and which node is selected there. `isMine`: a window of the same person. */
export type Other = { tab: string; name: string; isMine: boolean; node: string | null };

export type OthersState = { others: readonly Other[] };

/** Who else has this draft open. */
export const createOthers = () => createStore<OthersState>(() => ({ others: [] }));
export type OthersStore = ReturnType<typeof createOthers>;
