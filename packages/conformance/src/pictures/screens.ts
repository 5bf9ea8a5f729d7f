// Makes docs/screens: every screen and main dialog of the real app, in both languages, both themes, wide and narrow.
//   npm run screens                         all of them, and the page that lists them
//   npm run screens -- keys webhook         only those whose names begin so
//   npm run screens -- --loading <folder>   what screens show while the server lets them wait, into a folder of one's own
//   npm run screens -- --failing <folder>   what they show when it cannot be reached
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TEMPLATES } from '@umbral/model';
import { launchBrowser } from '../browser/chromium.ts';
import { asOwner } from '../browser/publishing.ts';
import { startReceiver } from '../browser/receiver.ts';
import { startServer } from '../browser/server.ts';
import { type Trouble, takeShot } from './camera.ts';
import { screensPage } from './readme.ts';
import type { Filling, Shot, Stage } from './shot.ts';
import { shotsFor } from './shots.ts';
import { fillStage } from './stage.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../../docs/screens');
const args = process.argv.slice(2);
const trouble: Trouble = args.includes('--loading') ? 'loading' : args.includes('--failing') ? 'failing' : 'none';
const names = args.filter((each) => !each.startsWith('--'));
const folder = trouble === 'none' ? FOLDER : path.resolve(names.shift() ?? 'screens');
const wanted = ({ name, asks }: Shot) =>
  (names.length === 0 || names.some((each) => name.startsWith(each))) && (trouble === 'none' || asks !== undefined);

const began = Date.now();
if (trouble === 'none' && names.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await startServer({ UMBRAL_WEBHOOKS_ALLOW_PRIVATE: 'on', UMBRAL_WEBHOOKS_ALLOW_HTTP: 'on' });
const receiver = await startReceiver();
const browser = await launchBrowser();

async function takeAll(when: Filling, stage: Stage): Promise<void> {
  for (const shot of shotsFor(when).filter(wanted)) {
    console.log(shot.name);
    try {
      await takeShot(browser, shot, { stage, began, trouble, pathOf: (file) => path.join(folder, file) });
    } catch (error) {
      // The others are still worth having.
      console.error(error);
      process.exitCode = 1;
    }
  }
}

try {
  const bare: Stage = {
    url: server.url,
    published: '',
    unpublished: '',
    unfinished: '',
    webhook: '',
    invitation: '',
    elsewhere: '',
    sample: '',
    runs: { before: '', after: '', backtest: '' },
  };
  await takeAll('unowned', bare);
  await takeAll('empty', bare);
  const { id } = await (await asOwner(server.url)).models.create.mutate({ name: 'Partners', document: TEMPLATES.matrix() });
  await takeAll('full', await fillStage(server.url, id, receiver));
  if (trouble === 'none') writeFileSync(path.join(FOLDER, 'README.md'), screensPage());
} finally {
  await browser.close();
  await receiver.stop();
  await server.stop();
}
