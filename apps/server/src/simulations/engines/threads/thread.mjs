// Where a thread begins. The sources are TypeScript, which Node reads only after this; so this file is none.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { scorePage } = await import('./score-page.ts');

parentPort.on('message', (task) => {
  try {
    parentPort.postMessage({ results: scorePage(task) });
  } catch (error) {
    parentPort.postMessage({ error });
  }
});
