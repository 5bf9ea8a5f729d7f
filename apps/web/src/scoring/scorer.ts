import { type Remote, transfer, wrap } from 'comlink';
import { Newest } from './newest.ts';
import type { LeadSummary, LeadView, Preview, PreviewRequest, ScoringWorker } from './protocol.ts';

/** The page's side of the scoring worker. Of what is asked for while an answer of its kind is being made, only the newest is made. */
export class Scorer {
  readonly #worker = new Worker(new URL('./scoring-worker.ts', import.meta.url), { type: 'module' });
  readonly #remote: Remote<ScoringWorker> = wrap<ScoringWorker>(this.#worker);
  readonly #previews: Newest<PreviewRequest, Preview>;
  readonly #explanations: Newest<string, LeadView | null>;

  constructor(
    onPreview: (preview: Preview, request: PreviewRequest) => void,
    onLead: (lead: LeadView | null, id: string) => void,
    onFailure: (error: unknown) => void,
  ) {
    this.#previews = new Newest((request) => this.#remote.preview(request), onPreview, onFailure);
    this.#explanations = new Newest((id) => this.#remote.explain(id), onLead, onFailure);
    this.#worker.onerror = (event) => onFailure(new Error(event.message));
  }

  /** Opens the sample whose leads a loader has sent through this port. */
  takeLeads(from: MessagePort): Promise<void> {
    return this.#remote.takeLeads(transfer(from, [from]));
  }

  findLeads(text: string, limit: number): Promise<LeadSummary[]> {
    return this.#remote.findLeads(text, limit);
  }

  /** Asks for a preview; the answer comes through `onPreview`, unless a newer request overtakes this one. */
  preview(request: PreviewRequest): void {
    this.#previews.ask(request);
  }

  /** Asks for a lead in full, by the newest preview; the answer comes through `onLead`, unless a newer request overtakes this one. */
  explain(leadId: string): void {
    this.#explanations.ask(leadId);
  }

  close(): void {
    this.#worker.terminate();
  }
}
