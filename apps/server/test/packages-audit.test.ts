import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../bootstrap/audit.mjs', import.meta.url));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'umbral-audit-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Audits where the package manager says this. */
function auditTold(said: string, code: number): { status: number | null; output: string } {
  fs.writeFileSync(path.join(folder, 'said'), said);
  fs.writeFileSync(path.join(folder, 'npx'), `#!/bin/sh\ncat "${folder}/said"\nexit ${code}\n`, { mode: 0o755 });
  const env = { ...process.env, PATH: `${folder}${path.delimiter}${process.env.PATH}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT], { encoding: 'utf8', env });
  return { status, output: stdout + stderr };
}

const reportOf = (counts: Partial<Record<'low' | 'moderate' | 'high' | 'critical', number>>) =>
  JSON.stringify({
    advisories: { 1: { severity: 'high', module_name: 'leaky', title: 'Leaks', url: 'https://example.com/1' } },
    metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, ...counts } },
  });

test.skipIf(process.platform === 'win32')('what is grave fails, and only that', () => {
  for (const grave of ['high', 'critical'] as const) {
    const { status, output } = auditTold(reportOf({ [grave]: 1 }), 1);
    expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining('leaky: Leaks') });
  }
  expect(auditTold(reportOf({ low: 3, moderate: 1 }), 1)).toEqual({ status: 0, output: expect.stringContaining('3 low, 1 moderate') });
  expect(auditTold(reportOf({}), 0)).toMatchObject({ status: 0 });
});

test.skipIf(process.platform === 'win32')('a registry that offers no audit is told, and no other failure passes for that', () => {
  const refused = auditTold('Error: ERR_PNPM_AUDIT_BAD_RESPONSE\n  × The audit endpoint responded with 405', 1);
  expect(refused).toEqual({ status: 0, output: expect.stringContaining('not available') });
  expect(auditTold('{"error": {"code": "ERR_PNPM_AUDIT_NO_LOCKFILE"}}', 1).status).toBe(1);
  expect(auditTold('', 1).status).toBe(1);
});
