import { preview } from '@umbral/compiler';
import type { Program } from '@umbral/compiler/program';
import { expose } from 'comlink';
import { OpenSample } from './open-sample.ts';
import type { LoadedLeads, ScoringWorker } from './protocol.ts';

let sample: OpenSample | null = null;

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
        from.close();
        resolve();
      };
    }),

  preview({ document, scoreKey }) {
    const { program, ruleSet, diagnostics, publishable } = preview(document);
    const shown = shownScore(program, scoreKey);
    const population = sample?.score(ruleSet, shown) ?? null;
    return { diagnostics, publishable, population, shown };
  },

  explain: (leadId) => sample?.explain(leadId) ?? null,

  findLeads: (text, limit) => sample?.find(text, limit) ?? [],
};

expose(worker);
