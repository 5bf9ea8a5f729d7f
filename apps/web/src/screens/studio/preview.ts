import { createStore } from 'zustand/vanilla';
import type { LeadSummary, Preview } from '../../scoring/protocol.ts';
import { Scorer } from '../../scoring/scorer.ts';
import type { DraftStore } from './draft/store.ts';

type SampleState =
  | { kind: 'none' }
  | { kind: 'opening'; id: string; share: number }
  | { kind: 'open'; id: string; leads: number }
  | { kind: 'failed'; id: string; error: unknown };

export type PreviewState = {
  sample: SampleState;
  leadId: string | null;
  scoreKey: string | null;
  result: Preview | null;
  /** The number of the edit that `result` answers. */
  edit: number;
  failure: unknown;
  openSample: (id: string) => void;
  chooseLead: (id: string | null) => void;
  chooseScore: (key: string) => void;
  findLeads: (text: string) => Promise<LeadSummary[]>;
  close: () => void;
};

const FOUND_LEADS = 50;

/** Keeps the scores of the open sample in step with the draft: every edit, chosen lead and opened sample asks the worker for a new preview. */
export function createPreviewStore(draft: DraftStore) {
  return createStore<PreviewState>((set, get) => {
    const editOf = new WeakMap<object, number>();
    const scorer = new Scorer(
      (result, request) => {
        set({ result, edit: editOf.get(request) ?? 0, failure: null });
        if (get().leadId === null && result.population) void chooseBest();
      },
      (failure) => set({ failure }),
    );
    const ask = () => {
      const { document, edits } = draft.getState();
      const { leadId, scoreKey } = get();
      const request = { document, leadId, scoreKey };
      editOf.set(request, edits);
      scorer.preview(request);
    };
    const chooseBest = async () => {
      const [best] = await scorer.findLeads('', 1);
      if (best && get().leadId === null) get().chooseLead(best.id);
    };
    const unsubscribe = draft.subscribe((now, before) => {
      if (now.document !== before.document) ask();
    });
    const open = async (id: string) => {
      set({ sample: { kind: 'opening', id, share: 0 } });
      const current = () => {
        const { sample } = get();
        return sample.kind !== 'none' && sample.id === id;
      };
      try {
        const { leads } = await scorer.openSample(id, (share) => current() && set({ sample: { kind: 'opening', id, share } }));
        if (!current()) return;
        set({ sample: { kind: 'open', id, leads } });
        ask();
      } catch (error) {
        if (current()) set({ sample: { kind: 'failed', id, error } });
      }
    };
    queueMicrotask(ask);
    return {
      sample: { kind: 'none' },
      leadId: null,
      scoreKey: null,
      result: null,
      edit: 0,
      failure: null,
      openSample: (id) => void open(id),
      chooseLead: (leadId) => {
        set({ leadId });
        ask();
      },
      chooseScore: (scoreKey) => {
        set({ scoreKey });
        ask();
      },
      findLeads: (text) => scorer.findLeads(text, FOUND_LEADS),
      close: () => {
        unsubscribe();
        scorer.close();
      },
    };
  });
}
export type PreviewStore = ReturnType<typeof createPreviewStore>;
