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

type Severities = ReadonlyMap<string | null, Remark['severity']>;
const known = new WeakMap<PreviewState['remarks'], Severities>();

/** The gravest severity at each node: found once for all cards, which ask at every change of the preview. */
function gravest(state: PreviewState): Severities {
  const { remarks } = state;
  // The gravest comes last, and stays.
  const severities =
    known.get(remarks) ??
    new Map(
      remarksOf(state)
        .toSorted(byWeight)
        .toReversed()
        .map(({ node, severity }) => [node, severity]),
    );
  known.set(remarks, severities);
  return severities;
}

/** The gravest severity among what there is to say about one node. */
export const useSeverityOf = (id: string): Remark['severity'] | null => usePreview((state) => gravest(state).get(id) ?? null);
