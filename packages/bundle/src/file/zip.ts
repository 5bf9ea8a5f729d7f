import { unzipSync, type Zippable, zipSync } from 'fflate';
import { LIMITS } from './parts.ts';
import type { BundleProblem } from './problem.ts';

/** A file's bytes by its name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The earliest moment that a zip file can hold, on any clock. */
const NO_MOMENT = new Date(1980, 0, 1);

/** Files as a zip file, stored and without their times: the same files give the same bytes. */
export function zipped(files: Files): Uint8Array<ArrayBuffer> {
  const all: Zippable = Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { level: 0, mtime: NO_MOMENT }]]));
  return zipSync(all);
}

class Refused extends Error {
  readonly problem: BundleProblem;
  constructor(problem: BundleProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Reads a stored zip file of bounded size. Nothing is inflated, so it never becomes larger than what was sent. Never throws. */
export function unzipped(bytes: Uint8Array): { ok: true; files: Files } | { ok: false; problem: BundleProblem } {
  if (bytes.length === 0) return { ok: false, problem: { code: 'emptyFile' } };
  if (bytes.length > LIMITS.bytes) return { ok: false, problem: { code: 'tooLarge', limit: LIMITS.bytes } };
  const names = new Set<string>();
  let total = 0;
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, size, originalSize, compression }) => {
        if (compression !== 0) throw new Refused({ code: 'compressed' });
        total += size;
        if (size !== originalSize || names.has(name) || names.size >= LIMITS.parts) throw new Refused({ code: 'notABundle' });
        // Several entries may stand on the same bytes.
        if (total > LIMITS.bytes) throw new Refused({ code: 'tooLarge', limit: LIMITS.bytes });
        names.add(name);
        return true;
      },
    });
    const files = new Map(Object.entries(found));
    // A name that is no property, such as `__proto__`, is lost.
    return files.size === names.size ? { ok: true, files } : { ok: false, problem: { code: 'notABundle' } };
  } catch (error) {
    return { ok: false, problem: error instanceof Refused ? error.problem : { code: 'notAZip' } };
  }
}
