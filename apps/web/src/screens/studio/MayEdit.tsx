import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { MayEditContext, useStudio } from './studio.ts';

/** Tells everything in an open studio whether the draft may be edited: asked of it once, and not by every card. */
export function MayEdit({ children }: { children: ReactNode }) {
  const mayEdit = useStore(useStudio().draft, ({ isReadOnly }) => !isReadOnly);
  return <MayEditContext value={mayEdit}>{children}</MayEditContext>;
}
