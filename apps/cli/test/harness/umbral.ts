import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BIN = path.resolve(import.meta.dirname, '../../bin/umbral.mjs');

export type Ended = { code: number | null; stdout: string; stderr: string };
export type Given = { input?: string; cwd?: string };

/** Runs the program as anybody does, in a process of its own. */
export function umbral(args: readonly string[], { input = '', cwd }: Given = {}): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args], { ...(cwd === undefined ? {} : { cwd }), env: { ...process.env, NO_COLOR: '' } });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (part) => {
    ended.stdout += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part) => {
    ended.stderr += part;
  });
  // A program that ends without reading its input is no fault of the test.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...ended, code }));
  });
}

/** A folder with files, gone when the tests of the file have run. */
export function folder(): {
  at: (name: string) => string;
  write: (name: string, content: string | Uint8Array) => string;
  remove: () => void;
} {
  const place = mkdtempSync(path.join(tmpdir(), 'umbral-cli-test-'));
  const at = (name: string): string => path.join(place, name);
  return {
    at,
    write: (name, content) => {
      writeFileSync(at(name), content);
      return at(name);
    },
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}
