/**
 * Loaded into a server before anything else: its clock is off by as many milliseconds as the file in CLOCK_FILE says, from the signal
 * SIGUSR2 on. Clocks that only count, such as performance.now(), go on as ever, as they do on a machine whose clock is set.
 */
import fs from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const Real = Date;
let offset = 0;
const now = () => Real.now() + offset;

globalThis.Date = new Proxy(Real, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

if (isMainThread)
  process.on('SIGUSR2', () => {
    const file = process.env.CLOCK_FILE ?? '';
    offset = Number(fs.readFileSync(file, 'utf8'));
    // Taken away: it was heard.
    fs.rmSync(file);
  });
