import type { ImportReport, Mapping, Progress } from '@umbral/samples';
import type { Importer } from './importer.ts';
import { Upload } from './upload.ts';

export type RunState =
  | { kind: 'none' }
  | { kind: 'assembling'; progress: Progress }
  | { kind: 'sending'; sent: number; total: number }
  | { kind: 'failed'; error: unknown }
  /** No row became a lead, so nothing is sent. */
  | { kind: 'empty'; report: ImportReport }
  | { kind: 'done'; id: string; report: ImportReport };

/** Whether leaving now would cut something off. */
export const isRunning = ({ kind }: RunState): boolean => kind === 'assembling' || kind === 'sending' || kind === 'failed';

/** The run of an import: the files become leads, the leads go to the server. Started again after a failure, it goes on where it stopped. */
export class ImportRun {
  readonly #importer: Importer;
  readonly #name: string;
  readonly #mapping: () => Mapping;
  readonly #show: (state: RunState) => void;
  readonly #sending = new AbortController();
  #upload: Upload | null = null;

  constructor(importer: Importer, name: string, mapping: () => Mapping, show: (state: RunState) => void) {
    this.#importer = importer;
    this.#name = name;
    this.#mapping = mapping;
    this.#show = (state) => {
      if (!this.#sending.signal.aborted) show(state);
    };
  }

  async start(): Promise<void> {
    try {
      this.#upload ??= await this.#assemble();
      const { leadCount, report } = this.#upload.assembled;
      if (leadCount === 0) return this.#show({ kind: 'empty', report });
      this.#show({ kind: 'sending', sent: this.#upload.sent, total: leadCount });
      const id = await this.#upload.run((sent) => this.#show({ kind: 'sending', sent, total: leadCount }), this.#sending.signal);
      this.#show({ kind: 'done', id, report });
    } catch (error) {
      this.#show({ kind: 'failed', error });
    }
  }

  /** Ends it; nothing of it is kept on the server. */
  cancel(): void {
    this.#sending.abort();
    this.#importer.cancelAssembling();
    this.#upload?.abandon();
  }

  async #assemble(): Promise<Upload> {
    this.#show({ kind: 'assembling', progress: { done: 0, rows: 0 } });
    const assembled = await this.#importer.assemble(this.#mapping(), (progress) => this.#show({ kind: 'assembling', progress }));
    this.#sending.signal.throwIfAborted();
    return new Upload(this.#importer, this.#name, assembled);
  }
}
