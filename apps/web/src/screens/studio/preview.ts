import type { Diagnostic, Finding } from '@umbral/compiler';
import type { RuleSet } from '@umbral/compiler/program';
import type { Difference, Wanted } from '@umbral/evaluator';
import type { Document } from '@umbral/model';
import { createStore } from 'zustand/vanilla';
import { Linter } from '../../scoring/linter.ts';
import { Loader } from '../../scoring/loader.ts';
import type { ChangedLeadPage, Cross, Curve, LeadSummary, LeadView, Preview } from '../../scoring/protocol.ts';
import { type Knowledge, Scorer } from '../../scoring/scorer.ts';
import { type Problem, problemOf } from '../../server/problem.ts';
import { afterPaint } from '../../ui/afterPaint.ts';
import type { DraftStore } from './draft/store.ts';

type SampleState =
  | { kind: 'none' }
  | { kind: 'opening'; id: string; share: number }
  | { kind: 'open'; id: string; leads: number; asOf: number }
  | { kind: 'failed'; id: string; problem: Problem };

export type PreviewState = {
  sample: SampleState;
  leadId: string | null;
  scoreKey: string | null;
  /** The moment at which leads are scored; null for the sample's own. */
  asOf: number | null;
  /** The two scores that are held against each other, if any are. */
  cross: Cross | null;
  result: Preview | null;
  /** The chosen lead in full. It comes a moment after `result`, so that the scores of all leads never wait for one. */
  lead: LeadView | null;
  /** How many leads match each criterion and segment, by node id; comes a moment after `result`. */
  matches: Record<string, number> | null;
  /** What the draft does differently from the rule set that it is held against; null without one, and while no sample is open. */
  difference: Difference | null;
  /** What there is to say about one document; it may be an older one than that of `result`, which does not wait for the linter. */
  remarks: { diagnostics: Diagnostic[]; findings: Finding[] };
  /** The number of the edit that `result` answers. */
  edit: number;
  failure: unknown;
  openSample: (id: string) => void;
  chooseLead: (id: string | null) => void;
  chooseScore: (key: string) => void;
  chooseMoment: (asOf: number | null) => void;
  pairScores: (cross: Cross | null) => void;
  /** Holds the draft against another rule set from now on; null for none. */
  holdAgainst: (ruleSet: RuleSet | null) => Promise<void>;
  changedLeads: (wanted: Wanted, offset: number, limit: number) => Promise<ChangedLeadPage>;
  findLeads: (text: string) => Promise<LeadSummary[]>;
  /** How the score of the chosen lead goes on from the moment on view. */
  curveOf: (leadId: string, days: number) => Promise<Curve | null>;
  /** What can be asked about the open sample. */
  knowledge: Knowledge;
  close: () => void;
};

const FOUND_LEADS = 50;

/** Keeps the scores of the open sample in step with the draft: every edit, chosen lead and opened sample asks the worker for a new preview. */
export function createPreviewStore(draft: DraftStore) {
  return createStore<PreviewState>((set, get) => {
    const editOf = new WeakMap<object, number>();
    const loader = new Loader();
    const linter = new Linter<{ document: Document; diagnostics: Diagnostic[] }>((findings, { diagnostics }) =>
      set({ remarks: { diagnostics, findings } }),
    );
    const scorer = new Scorer(
      (result, request) => {
        set({ result, edit: editOf.get(request) ?? 0, failure: null });
        // The histogram comes first: what else there is to tell of this edit is asked for, and drawn, when it is on the screen.
        afterPaint(() => {
          // Diagnostics wait for the findings of the same document, so that what is said changes once for each edit.
          linter.lint({ document: request.document, diagnostics: result.diagnostics });
          explain();
          void countMatches();
          void compare();
        });
        if (get().leadId === null && result.population) void chooseBest();
      },
      (lead, id) => {
        if (id === get().leadId) set({ lead });
      },
      (failure) => set({ failure }),
    );
    const ask = () => {
      const { document, edits } = draft.getState();
      const { scoreKey, asOf, cross } = get();
      const request = { document, scoreKey, asOf, cross };
      editOf.set(request, edits);
      scorer.preview(request);
    };
    const explain = () => {
      const { leadId } = get();
      if (leadId !== null) scorer.explain(leadId);
    };
    // Without these counts a card only tells less.
    const countMatches = () =>
      scorer.nodeMatches().then(
        (matches) => set({ matches }),
        () => set({ matches: null }),
      );
    const compare = () =>
      scorer.difference().then(
        (difference) => set({ difference }),
        () => set({ difference: null }),
      );
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
      const onProgress = (share: number) => current() && set({ sample: { kind: 'opening', id, share } });
      try {
        const loaded = await loader.load(id, (from) => scorer.takeLeads(from), onProgress);
        if (!current()) return;
        if (!loaded.ok) return set({ sample: { kind: 'failed', id, problem: loaded.problem } });
        linter.takeProfile(loaded.profile, loaded.asOf);
        set({ sample: { kind: 'open', id, leads: loaded.leads, asOf: loaded.asOf } });
        ask();
      } catch (error) {
        if (current()) set({ sample: { kind: 'failed', id, problem: problemOf(error) } });
      }
    };
    queueMicrotask(ask);
    return {
      sample: { kind: 'none' },
      leadId: null,
      scoreKey: null,
      asOf: null,
      cross: null,
      result: null,
      lead: null,
      matches: null,
      difference: null,
      remarks: { diagnostics: [], findings: [] },
      edit: 0,
      failure: null,
      openSample: (id) => void open(id),
      chooseLead: (leadId) => {
        set(leadId === null ? { leadId, lead: null } : { leadId });
        explain();
      },
      chooseScore: (scoreKey) => {
        set({ scoreKey });
        ask();
      },
      chooseMoment: (asOf) => {
        set({ asOf });
        ask();
      },
      holdAgainst: async (ruleSet) => {
        await scorer.holdAgainst(ruleSet);
        await compare();
      },
      changedLeads: (wanted, offset, limit) => scorer.changedLeads(wanted, offset, limit),
      pairScores: (cross) => {
        set({ cross });
        ask();
      },
      curveOf: (leadId, days) => scorer.curve(leadId, days),
      findLeads: (text) => scorer.findLeads(text, FOUND_LEADS),
      knowledge: scorer.knowledge,
      close: () => {
        unsubscribe();
        loader.close();
        linter.close();
        scorer.close();
      },
    };
  });
}
export type PreviewStore = ReturnType<typeof createPreviewStore>;
