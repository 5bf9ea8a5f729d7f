import type { Finding, SampleProfile } from '@umbral/compiler';
import type { Document } from '@umbral/model';
import { type Remote, wrap } from 'comlink';
import { Newest } from './newest.ts';
import type { LinterWorker } from './protocol.ts';

/** What is to be linted; whatever else a request holds comes back with the findings. */
type LintRequest = { document: Document };

/** The page's side of the linter's worker, which may take its time: scores never wait for it. */
export class Linter<Request extends LintRequest> {
  readonly #worker = new Worker(new URL('./linter-worker.ts', import.meta.url), { type: 'module' });
  readonly #remote: Remote<LinterWorker> = wrap<LinterWorker>(this.#worker);
  readonly #requests: Newest<Request, Finding[]>;
  readonly #broken: Promise<never>;

  /** Where linting fails, there are no findings. */
  constructor(onFindings: (findings: Finding[], request: Request) => void) {
    this.#broken = new Promise((_resolve, reject) => {
      this.#worker.onerror = (event) => reject(new Error(event.message));
    });
    this.#broken.catch(() => {});
    const make = ({ document }: Request) => Promise.race([this.#remote.lint(document), this.#broken]);
    this.#requests = new Newest(make, onFindings, (_error, request) => onFindings([], request));
  }

  /** From now on findings are about this sample too. */
  takeProfile(profile: SampleProfile, asOf: number): void {
    void this.#remote.takeProfile(profile, asOf);
  }

  /** Asks for findings; they come through `onFindings`, unless a newer request overtakes this one. */
  lint(request: Request): void {
    this.#requests.ask(request);
  }

  close(): void {
    this.#worker.terminate();
  }
}
