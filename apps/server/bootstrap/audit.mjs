// `npm run audit`: whether anything is known against the packages that the product runs with. Fails where that is grave.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PNPM } from './pnpm.mjs';

const GRAVE = ['critical', 'high'];
/** A registry that does not offer it, or none that answers. */
const NOT_OFFERED =
  /ERR_PNPM_AUDIT_(BAD_RESPONSE|ENDPOINT_NOT_EXISTS)|ERR_PNPM_(META_)?FETCH|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT/;

const { stdout, stderr, error } = spawnSync('npx', ['--yes', '--prefer-offline', PNPM, 'audit', '--prod', '--json'], {
  cwd: fileURLToPath(new URL('../../..', import.meta.url)),
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
  shell: process.platform === 'win32',
  env: { ...process.env, CI: 'true', npm_config_update_notifier: 'false' },
});
const report = read(stdout ?? '');
const said = [stdout, stderr, error && String(error)].filter(Boolean).join('\n');
if (report) tell(report);
else if (NOT_OFFERED.test(said)) console.log('Packages: the audit is not available; the registry does not offer it or does not answer.');
else {
  console.error(`Packages: the audit failed.\n${said}`);
  process.exitCode = 1;
}

function tell({ metadata, advisories = {} }) {
  const counts = metadata.vulnerabilities;
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  console.log(
    `Packages: ${found.length === 0 ? 'nothing is known against them.' : found.map(([severity, count]) => `${count} ${severity}`).join(', ')}`,
  );
  for (const { severity, module_name, title, url } of Object.values(advisories))
    console.log(`  ${severity}: ${module_name}: ${title} (${url})`);
  if (GRAVE.some((severity) => counts[severity] > 0)) process.exitCode = 1;
}

/** The report, where there is one: errors are told in JSON too. */
function read(text) {
  try {
    const report = JSON.parse(text);
    return typeof report?.metadata?.vulnerabilities === 'object' ? report : null;
  } catch {
    return null;
  }
}
