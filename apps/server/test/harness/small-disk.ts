import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A disk of its own with little room on it. `fill`: until nothing more goes onto it; `free`: takes that away again. */
export type SmallDisk = { folder: string; fill: () => void; free: () => void; remove: () => void };

const MEGABYTE = 1024 * 1024;

/** Makes one in memory, or says why that cannot be done here. */
export function makeSmallDisk(megabytes: number): SmallDisk | { whyNot: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'umbral-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder], { encoding: 'utf8' });
  if (mounted.status !== 0) {
    fs.rmdirSync(folder);
    return { whyNot: `nobody may mount a disk here: ${(mounted.stderr ?? String(mounted.error)).trim()}` };
  }
  const filler = path.join(folder, 'filler');
  const fill = () => {
    const file = fs.openSync(filler, 'a');
    // Large pieces first, then what is left.
    for (const size of [MEGABYTE, 4096, 1]) {
      const piece = Buffer.alloc(size, 1);
      try {
        for (;;) if (fs.writeSync(file, piece) < size) break;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      }
    }
    fs.closeSync(file);
  };
  return {
    folder,
    fill,
    free: () => fs.rmSync(filler, { force: true }),
    remove: () => {
      spawnSync('umount', ['-l', folder]);
      fs.rmdirSync(folder);
    },
  };
}
