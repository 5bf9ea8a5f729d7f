import { parentPort } from 'node:worker_threads';
import { scorePage } from './score-page.ts';

/** A thread scores one page after the other. */
parentPort?.on('message', (task) => {
  try {
    parentPort?.postMessage({ results: scorePage(task) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
