import { proxy, type Remote, wrap } from 'comlink';
import type { BundleFile, BundleRequest, BundleWorker } from './protocol.ts';

/** Does one job in a worker of its own, whose script loads when it is first asked for. `signal` ends it at once, and it fails with its reason. */
async function inWorker<T>(job: (remote: Remote<BundleWorker>) => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), { type: 'module' });
  const ended = new Promise<never>((_resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'The bundle worker failed'));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([job(wrap<BundleWorker>(worker)), ended]);
  } finally {
    worker.terminate();
  }
}

/** Makes a bundle; null while the document has errors. `onProgress` gets a share from 0 to 1. */
export function makeBundle(
  request: BundleRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return inWorker((remote) => remote.write(request, proxy(onProgress)), signal);
}

/** Reads a file from any source; nothing of it is run. */
export function readBundleFile(file: File, signal: AbortSignal): Promise<BundleFile> {
  return inWorker(async (remote) => remote.read(file), signal);
}
