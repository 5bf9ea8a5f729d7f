import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SYSTEM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache/chromium');

type Launch = { executablePath: string; env: Record<string, string> };

const environment = () =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Runs something under other environment variables, and puts them back. */
async function under<T>(variables: Record<string, string>, run: () => Promise<T>): Promise<T> {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  try {
    return await run();
  } finally {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
}

/** The Chromium that came with npm (Linux, x64 and arm64): unpacked once into our cache, with the libraries and fonts that it brings. */
async function bundled(): Promise<Launch> {
  mkdirSync(CACHE, { recursive: true });
  const { default: chromiumOfNpm } = await import('@sparticuz/chromium');
  // It unpacks into TMPDIR, and its shared libraries only where it believes to be in a cloud function.
  const executablePath = await under({ TMPDIR: CACHE, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, () => chromiumOfNpm.executablePath());
  const env = { ...environment(), LD_LIBRARY_PATH: path.join(CACHE, 'al2023/lib') };
  if (existsSync('/etc/fonts/fonts.conf')) return { executablePath, env };
  const fonts = path.join(CACHE, 'fonts');
  const configuration = path.join(fonts, 'here.conf');
  writeFileSync(configuration, readFileSync(path.join(fonts, 'fonts.conf'), 'utf8').replaceAll('/tmp/', `${CACHE}/`));
  return { executablePath, env: { ...env, FONTCONFIG_FILE: configuration } };
}

/** A headless browser: the system's Chromium when there is one, otherwise npm's. NO_SYSTEM_CHROMIUM=1 always takes npm's. */
export async function launchBrowser(): Promise<Browser> {
  const system = process.env.NO_SYSTEM_CHROMIUM ? undefined : SYSTEM.find((each) => each && existsSync(each));
  const { executablePath, env } = system ? { executablePath: system, env: environment() } : await bundled();
  return chromium.launch({ executablePath, args: ARGS, env });
}
