import { useShallow } from 'zustand/react/shallow';
import { byWeight } from '../../../remarks/colours.ts';
import type { Remark } from '../../../words/remarks.ts';
import type { PreviewState } from '../preview.ts';
import { usePreview } from '../studio.ts';

const remarksOf = ({ remarks }: PreviewState): Remark[] => [...remarks.diagnostics, ...remarks.findings];

/** Everything that there is to say about the draft, errors first. */
export function useRemarks(): Remark[] {
  return usePreview(useShallow((state) => remarksOf(state).toSorted(byWeight)));
}

/** What there is to say about one node. */
export function useRemarksOn(id: string): Remark[] {
  return usePreview(useShallow((state) => remarksOf(state).filter(({ node }) => node === id)));
}

/** The gravest severity among what there is to say about one node. */
export function useSeverityOf(id: string): Remark['severity'] | null {
  return usePreview((state) => {
    const mine = remarksOf(state).filter(({ node }) => node === id);
    return mine.toSorted(byWeight)[0]?.severity ?? null;
  });
}
