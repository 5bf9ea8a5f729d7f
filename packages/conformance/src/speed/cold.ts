import type { Document } from '@umbral/model';
import type { Page } from 'playwright-core';

/**
 * How long a scoring worker that has compiled nothing yet takes for a document, there and back, without a sample: in a new worker of the
 * page's own script, which has answered something else before.
 */
export async function timeColdCompile(page: Page, document: Document): Promise<number> {
  return page.evaluate(async (drawn) => {
    const worker = new Worker(window.umbralWorkers.scoring ?? '', { type: 'module' });
    const request = { document: drawn, scoreKey: null, asOf: null, cross: null };
    let taken = Number.NaN;
    // The last call's time is the one that counts. No function has a name here: the tool that runs this file would mark it.
    for (const [method, values] of [
      ['findLeads', ['', 1]],
      ['preview', [request]],
    ] as const) {
      const asked = performance.now();
      await new Promise((resolve) => {
        worker.onmessage = resolve;
        worker.postMessage({ id: method, type: 'APPLY', path: [method], argumentList: values.map((value) => ({ type: 'RAW', value })) });
      });
      taken = performance.now() - asked;
    }
    worker.terminate();
    return taken;
  }, document);
}
