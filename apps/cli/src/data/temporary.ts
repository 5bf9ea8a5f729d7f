import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXIT } from '../exit.ts';

const left = new Set<string>();

const removeAll = (): void => {
  for (const place of left) rmSync(place, { recursive: true, force: true });
  left.clear();
};

/** A file or folder that is gone when this process ends, however that comes about. */
export function temporary(place: string): string {
  left.add(place);
  return place;
}

/** It has become what was asked for: it stays. */
export const kept = (place: string): boolean => left.delete(place);

let folder: string | null = null;

/** A folder of this process alone. */
export function temporaryFolder(): string {
  folder ??= temporary(mkdtempSync(path.join(tmpdir(), 'umbral-')));
  return folder;
}

process.once('exit', removeAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    process.stderr.write('\numbral: interrupted\n');
    process.exit(EXIT.interrupted);
  });
}
