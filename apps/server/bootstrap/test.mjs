import fs from 'node:fs';
import path from 'node:path';
import { build, node, root, tool } from './tools.mjs';

const REPORT = path.join(root, 'node_modules/.cache/umbral/test-report.json');
const quietly = (args) => node(args, { stdio: ['ignore', 'pipe', 'pipe'] }).ended;

/** Everything that must hold. All steps run even when one fails; the last line counts the tests. */
export default async function test() {
  console.log('Checking types, checking style and building the web app…');
  const steps = {
    types: quietly(tool('typescript', '-b', 'packages/conformance')),
    style: quietly(tool('@biomejs/biome', 'ci', '.')),
    build: build(),
  };
  const failed = [];
  for (const [name, step] of Object.entries(steps)) {
    const { code, output } = await step;
    if (code === 0) continue;
    failed.push(name);
    console.log(output);
  }
  fs.rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const tests = await node(tool('vitest', 'run', ...reporters)).ended;
  if (tests.code !== 0) failed.push('tests');
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}. The lines above say why.`);
  console.log(closingLine());
  process.exitCode = failed.length > 0 ? 1 : 0;
}

/** A file that could not be run at all counts as one failed test. */
function closingLine() {
  if (!fs.existsSync(REPORT)) return '0 passed, 1 failed';
  const { testResults } = JSON.parse(fs.readFileSync(REPORT, 'utf8'));
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of testResults) {
    const outcomes = file.assertionResults.map(({ status }) => (status === 'passed' || status === 'failed' ? status : 'skipped'));
    for (const outcome of outcomes) count[outcome]++;
    if (file.status === 'failed' && !outcomes.includes('failed')) count.failed++;
  }
  return `${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`;
}
