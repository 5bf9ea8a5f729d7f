import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The processes of the database in a server's folder: the first one, then those that it began. */
function processesIn(data: string): number[] {
  const [first] = readFileSync(path.join(data, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
  const children = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').split(' ').filter(Boolean);
  return [first, ...children].map(Number);
}

/** Has a server's database stand still, as a machine that was put to sleep does: it lets nobody in and answers nothing. Returns what wakes it. */
export function freezeDatabase(data: string): () => void {
  // The first one first, so that there are no more of them.
  process.kill(processesIn(data)[0] ?? 0, 'SIGSTOP');
  const frozen = processesIn(data);
  for (const each of frozen) process.kill(each, 'SIGSTOP');
  return () => {
    for (const each of frozen.splice(0).toReversed()) process.kill(each, 'SIGCONT');
  };
}
