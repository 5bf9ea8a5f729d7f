import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DeskState, DeskStore } from './desk.ts';
import type { Autosave } from './draft/autosave.ts';
import type { Drawn } from './draft/drawn.ts';
import type { DraftState, DraftStore } from './draft/store.ts';
import type { OthersState, OthersStore } from './presence/others.ts';
import type { PreviewState, PreviewStore } from './preview.ts';

/** What the parts of an open studio share. */
export type Studio = {
  modelId: string;
  draft: DraftStore;
  drawn: Drawn;
  autosave: Autosave;
  preview: PreviewStore;
  desk: DeskStore;
  others: OthersStore;
};

export const StudioContext = createContext<Studio | null>(null);
export const MayEditContext = createContext(true);

/** Whether the draft may be edited. This is for what is offered: the draft itself refuses every edit that may not be. */
export const useMayEdit = (): boolean => useContext(MayEditContext);

/** The studio around this component. */
export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('useStudio outside a StudioContext');
  return studio;
}

/** Something of the draft as it is drawn, which may be a moment behind what is being typed. */
export const useDraft = <T>(select: (state: DraftState) => T): T => useStore(useStudio().drawn.store, select);
/** Something of the draft as it stands, for the forms that are typed in. */
export const useDraftNow = <T>(select: (state: DraftState) => T): T => useStore(useStudio().draft, select);
export const usePreview = <T>(select: (state: PreviewState) => T): T => useStore(useStudio().preview, select);
export const useOthers = <T>(select: (state: OthersState) => T): T => useStore(useStudio().others, select);
export const useDesk = <T>(select: (state: DeskState) => T): T => useStore(useStudio().desk, select);
