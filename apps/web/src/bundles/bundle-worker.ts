import { BUNDLE_LIMITS, readBundle, writeBundle } from '@umbral/bundle';
import { expose, transfer } from 'comlink';
import { z } from 'zod';
import { labelIn } from './labels.ts';
import type { BundleWorker } from './protocol.ts';

const worker: BundleWorker = {
  write({ document, name, labels }, onProgress) {
    const say = { en: labelIn.bind(null, labels.en), es: labelIn.bind(null, labels.es) };
    const written = writeBundle({ document, name, say }, onProgress);
    return written && transfer(written.bytes, [written.bytes.buffer]);
  },

  async read(file) {
    // What is larger is not even loaded.
    if (file.size > BUNDLE_LIMITS.bytes) return { ok: false, problem: { code: 'tooLarge', limit: BUNDLE_LIMITS.bytes } };
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return { ok: false, problem: { code: 'fileUnreadable' } };
    const read = readBundle(new Uint8Array(bytes));
    if (!read.ok) return read;
    const { name, checksum, document } = read.bundle;
    return { ok: true, name, checksum, document, difference: read.difference };
  },
};

// As on the page: no code generation.
z.config({ jitless: true });
expose(worker);
