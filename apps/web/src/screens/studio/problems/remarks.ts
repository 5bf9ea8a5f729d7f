import { useShallow } from 'zustand/react/shallow';
import type { PreviewState } from '../preview.ts';
import { usePreview } from '../studio.ts';
import type { Remark } from './remarkText.ts';

const WEIGHT: Record<Remark['severity'], number> = { error: 0, warning: 1, info: 2 };

const remarksOf = ({ remarks }: PreviewState): Remark[] => [...remarks.diagnostics, ...remarks.findings];

/** Everything that there is to say about the draft, errors first. */
export function useRemarks(): Remark[] {
  return usePreview(useShallow((state) => remarksOf(state).toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])));
}

/** What there is to say about one node. */
export function useRemarksOn(id: string): Remark[] {
  return usePreview(useShallow((state) => remarksOf(state).filter(({ node }) => node === id)));
}

/** The gravest severity among what there is to say about one node. */
export function useSeverityOf(id: string): Remark['severity'] | null {
  return usePreview((state) => {
    const mine = remarksOf(state).filter(({ node }) => node === id);
    return mine.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])[0]?.severity ?? null;
  });
}

/** The colour in which a remark is shown. */
export const REMARK_COLOURS: Record<Remark['severity'], string> = { error: 'red', warning: 'orange', info: 'blue' };
