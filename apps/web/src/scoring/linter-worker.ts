import { compile, lint, type SampleProfile } from '@umbral/compiler';
import { expose } from 'comlink';
import type { LinterWorker } from './protocol.ts';

let sample: { profile: SampleProfile; now: number } | null = null;

const worker: LinterWorker = {
  takeProfile(profile, asOf) {
    sample = { profile, now: asOf };
  },

  lint: (document) => lint(document, compile(document).program, sample ?? {}),
};

expose(worker);
