import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** On what, and with which versions, something was measured. */
export type Machine = { system: string; processor: string; node: string; versions: Record<string, string> };

const MEASURED = [
  'json-logic-engine',
  'json-logic-js',
  'json-rules-engine',
  '@goplasmatic/datalogic',
  '@gorules/zen-engine',
  '@duckdb/node-api',
  'tinybench',
];

/** The version of an installed package, whose own doors may not lead to its package.json; null where it is not installed. */
function versionOf(name: string): string | null {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const place of places) {
    try {
      const { version }: { version: string } = JSON.parse(readFileSync(path.join(place, name, 'package.json'), 'utf8'));
      return version;
    } catch {}
  }
  return null;
}

export function thisMachine(): Machine {
  const cpus = os.cpus();
  return {
    system: `${os.platform()} ${os.arch()}`,
    processor: `${cpus[0]?.model.trim() ?? 'unknown'}, ${cpus.length} cores`,
    node: process.version,
    versions: Object.fromEntries(MEASURED.map((name) => [name, versionOf(name) ?? 'not installed'])),
  };
}
