import type { Document, Node } from '@umbral/model';
import { useDeferredValue, useMemo } from 'react';
import type { LeadView } from '../../../scoring/protocol.ts';
import { useWords } from '../live/useWords.ts';
import { useDraft } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import type { Telling } from './reasons.ts';

/** What it takes to give a lead's reasons, by the draft as it was a moment ago: a keystroke need not wait for forty sentences. */
export function useTelling(lead: LeadView): { telling: Telling; document: Document } {
  const words = useWords();
  const titleOf = useNodeTitle();
  const document = useDeferredValue(useDraft((state) => state.document));
  const nodes = useMemo(() => new Map(document.nodes.map((node): [string, Node] => [node.id, node])), [document]);
  const telling = useMemo(() => ({ words, lead, nodes, titleOf }), [words, lead, nodes, titleOf]);
  return { telling, document };
}
