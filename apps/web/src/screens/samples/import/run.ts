import type { FileProblem, FileRole, ImportReport, ImportResult, Mapping } from '@umbral/samples';
import { server } from '../../../server/client.ts';
import type { Importer } from './importer.ts';
import { persistently } from './persistently.ts';
import type { Batch } from './protocol.ts';

/** How far a run is: of all bytes from 0 to 1, and how many leads and events the server has. */
export type RunProgress = { done: number; leads: number; events: number };

export type RunState =
  | { kind: 'none' }
  | ({ kind: 'running' } & RunProgress)
  | { kind: 'failed'; error: unknown }
  /** A file turned out to be damaged on the way. */
  | { kind: 'broken'; role: FileRole; problem: FileProblem }
  /** No row became a lead, so nothing is kept. */
  | { kind: 'empty'; report: ImportReport }
  | { kind: 'done'; id: string; report: ImportReport };

/** What an import makes: a new sample, or other or more leads of one that is there. */
export type Into = { kind: 'new' } | { kind: 'replace' | 'append'; sampleId: string };

/** Whether leaving now would cut something off. */
export const isRunning = ({ kind }: RunState): boolean => kind === 'running' || kind === 'failed';

/**
 * The run of an import: the worker reads the files, and each batch goes to the server before more than one other is read. After a failure
 * everything waits, and starting again goes on with the batch that failed.
 */
export class ImportRun {
  readonly #importer: Importer;
  readonly #target: { name: string; into: Into };
  readonly #mapping: () => Mapping;
  readonly #show: (state: RunState) => void;
  readonly #ending = new AbortController();
  #progress: RunProgress = { done: 0, leads: 0, events: 0 };
  #id: string | null = null;
  readonly #batches = { leads: 0, events: 0, outcomes: 0 };
  #goOn: (() => void) | null = null;

  constructor(importer: Importer, target: { name: string; into: Into }, mapping: () => Mapping, show: (state: RunState) => void) {
    this.#importer = importer;
    this.#target = target;
    this.#mapping = mapping;
    this.#show = (state) => {
      if (!this.#ending.signal.aborted) show(state);
    };
  }

  /** Starts, or goes on after a failure. */
  async start(): Promise<void> {
    if (this.#goOn) return this.#goOn();
    try {
      await this.#run();
    } catch (error) {
      this.#abandon();
      this.#show({ kind: 'failed', error });
    }
  }

  /** Ends it; nothing of it is kept on the server. */
  cancel(): void {
    this.#ending.abort();
    this.#importer.cancel();
    this.#abandon();
  }

  async #run(): Promise<void> {
    const mapping = this.#mapping();
    Object.assign(this.#batches, { leads: 0, events: 0, outcomes: 0 });
    this.#tell({ done: 0, leads: 0, events: 0 });
    const { name, into } = this.#target;
    // What the fields and events are is known in full when everything was read.
    const fields = mapping.leads.columns
      .filter(({ use }) => use === 'field')
      .map(({ key, type, label }) => ({ key, type, label, filled: 0 }));
    const id = crypto.randomUUID();
    await this.#insistently((signal) =>
      server.samples.begin.mutate({ id, name, into, fields, events: [], asOf: mapping.asOf ?? Date.now() }, { signal }),
    );
    this.#id = id;
    const othersExist = into.kind === 'append';
    const result = await this.#importer.run(
      mapping,
      othersExist,
      (batch) => this.#send(id, batch),
      ({ done }) => this.#tell({ done }),
    );
    this.#ending.signal.throwIfAborted();
    await this.#finish(id, result);
  }

  async #finish(id: string, result: ImportResult): Promise<void> {
    if (!result.ok && 'problems' in result)
      throw new Error(`The mapping is not complete: ${result.problems.map(({ code }) => code).join(', ')}`);
    if (!result.ok) {
      this.#abandon();
      return this.#show({ kind: 'broken', role: result.role, problem: result.problem });
    }
    const { fields, events, asOf, report } = result;
    if (report.leads === 0) {
      this.#abandon();
      return this.#show({ kind: 'empty', report });
    }
    const finish = { id, leadCount: report.leads, eventCount: report.events, report, fields, events, asOf };
    const finished = await this.#insistently((signal) => server.samples.finish.mutate(finish, { signal }));
    this.#id = null;
    this.#show({ kind: 'done', id: finished.id, report });
  }

  async #send(id: string, sent: Batch): Promise<readonly number[]> {
    const batch = this.#batches[sent.kind]++;
    const unknown = await this.#insistently((signal) => ask({ id, batch }, sent, signal));
    const count = sent.items.length - unknown.length;
    const { leads, events } = this.#progress;
    if (sent.kind === 'leads') this.#tell({ leads: leads + count });
    if (sent.kind === 'events') this.#tell({ events: events + count });
    return unknown;
  }

  /** Asks until there is an answer: a few times by itself, then whenever the person says so. */
  async #insistently<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { signal } = this.#ending;
    for (;;) {
      try {
        return await persistently(() => ask(signal), signal);
      } catch (error) {
        signal.throwIfAborted();
        this.#show({ kind: 'failed', error });
        await new Promise<void>((resolve, reject) => {
          this.#goOn = resolve;
          signal.addEventListener('abort', () => reject(signal.reason));
        });
        this.#goOn = null;
        this.#tell({});
      }
    }
  }

  #tell(change: Partial<RunProgress>): void {
    this.#progress = { ...this.#progress, ...change };
    if (!this.#goOn) this.#show({ kind: 'running', ...this.#progress });
  }

  /** Has the server forget what it got. If that fails too, the server clears it within a day. */
  #abandon(): void {
    if (this.#id !== null) server.samples.abandon.mutate({ id: this.#id }).catch(() => {});
    this.#id = null;
  }
}

/** Brings a batch to the server; the places in it of what belongs to no lead. */
async function ask(to: { id: string; batch: number }, sent: Batch, signal: AbortSignal): Promise<readonly number[]> {
  const { append, appendEvents, appendOutcomes } = server.samples;
  if (sent.kind === 'events') return (await appendEvents.mutate({ ...to, events: sent.items }, { signal })).unknown;
  if (sent.kind === 'outcomes') return (await appendOutcomes.mutate({ ...to, outcomes: sent.items }, { signal })).unknown;
  await append.mutate({ ...to, leads: sent.items }, { signal });
  return [];
}
