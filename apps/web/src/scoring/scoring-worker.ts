import { details, preview } from '@umbral/compiler';
import type { Program, RuleSet } from '@umbral/compiler/program';
import { expose } from 'comlink';
import { SampleKnowledge } from './knowledge.ts';
import { OpenSample } from './open-sample.ts';
import type { LoadedLeads, ScoringWorker } from './protocol.ts';

let sample: OpenSample | null = null;
let knowledge: SampleKnowledge | null = null;
let published: RuleSet | null = null;
let program: Program | null = null;

/** The score asked for if there is one, else the last: a Program names a score after those that go into it. */
function shownScore({ nodes }: Program, asked: string | null): string | null {
  const keys = nodes.flatMap((node) => (node.kind === 'score' ? [node.key] : []));
  return keys.find((key) => key === asked) ?? keys.at(-1) ?? null;
}

const worker: ScoringWorker = {
  takeLeads: (from) =>
    new Promise((resolve) => {
      from.onmessage = ({ data }: MessageEvent<LoadedLeads>) => {
        sample = new OpenSample(data);
        knowledge = new SampleKnowledge(data);
        from.close();
        resolve();
      };
    }),

  preview({ document, scoreKey, asOf, cross }) {
    const compiled = preview(document);
    const { ruleSet, diagnostics, publishable } = compiled;
    const shown = shownScore(compiled.program, scoreKey);
    const population = sample?.score(ruleSet, shown, asOf, cross) ?? null;
    program = compiled.program;
    return { diagnostics, publishable, population, shown };
  },

  explain(leadId) {
    const compiled = program;
    return (compiled && sample?.explain(leadId, () => details(compiled))) ?? null;
  },

  curve: (leadId, days) => sample?.curve(leadId, days) ?? null,

  holdAgainst(ruleSet) {
    published = ruleSet;
  },

  difference: () => (published && sample?.against(published)?.result()) ?? null,

  changedLeads: (wanted, offset, limit) => (published && sample?.changedLeads(published, wanted, offset, limit)) ?? { total: 0, leads: [] },

  nodeMatches: () => sample?.matches() ?? null,

  findLeads: (text, limit) => sample?.find(text, limit) ?? [],

  knownEvents: () => knowledge?.events() ?? null,
  knownField: (question) => knowledge?.field(question) ?? null,
  knownMeasure: (comparison, definitions) => knowledge?.measure(comparison, definitions) ?? null,
  matchCounts: (condition, definitions) => knowledge?.matches(condition, definitions) ?? null,
};

expose(worker);
