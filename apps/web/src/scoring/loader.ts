import { proxy, transfer, wrap } from 'comlink';
import { wantedWorkspace } from '../server/workspace.ts';
import type { Loaded, LoaderWorker } from './protocol.ts';

/** Loads samples, one at a time, each in a worker of its own that ends with it. */
export class Loader {
  #worker: Worker | null = null;

  /**
   * Fetches a sample and hands its leads to whoever takes them. A load that another one overtakes, or that is given up, is ended at
   * once: it never settles, or its leads were taken already.
   */
  async load(sampleId: string, takeLeads: (from: MessagePort) => Promise<void>, onProgress: (share: number) => void): Promise<Loaded> {
    this.close();
    const worker = new Worker(new URL('./loader-worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    const broken = new Promise<never>((_resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
    });
    // The leads go from worker to worker: the page only joins the two ends, when there is something to take.
    const { port1, port2 } = new MessageChannel();
    try {
      // Which workspace the page is in, a worker does not know.
      const sample = { id: sampleId, workspace: wantedWorkspace() };
      const remote = wrap<LoaderWorker>(worker);
      const loaded = await Promise.race([remote.load(sample, transfer(port1, [port1]), proxy(onProgress)), broken]);
      if (loaded.ok) await takeLeads(port2);
      return loaded;
    } finally {
      worker.terminate();
    }
  }

  close(): void {
    this.#worker?.terminate();
  }
}
