import type { Document } from '@umbral/model';
import { KEPT_REVISIONS, type Saved } from '../../../src/models/save.ts';
import { checksumOf } from '../../../src/versions/checksum.ts';
import type { Site, Writer } from '../site.ts';
import { refusalCode } from '../traffic.ts';

type Save = { baseRevision: number; saveId: string; document: Document };
type Made = Save & { answer: Saved | null };

/** Somebody who edits a draft. */
export class DraftWriter implements Writer {
  readonly model: string;
  /** The revisions that are known to be there, by number; the first was not saved but made with the model. */
  readonly #made = new Map<number, Made>();
  readonly #draw: (edit: number, id: string) => Document;
  #revision = 1;
  #open: Save | null = null;

  constructor(model: string, draw: (edit: number, id: string) => Document) {
    this.model = model;
    this.#draw = draw;
  }

  /** The newest revision that is known to be there. */
  get revision(): number {
    return this.#revision;
  }

  /** As it was sent; null for one that is not known, or no longer. */
  documentAt(revision: number): Document | null {
    return this.#made.get(revision)?.document ?? null;
  }

  async step({ client, dice, traffic }: Site): Promise<void> {
    const saveId = dice.uuid();
    const save = { baseRevision: this.#revision, saveId, document: this.#draw(this.#revision + 1, saveId) };
    this.#open = save;
    this.#take(save, await traffic.write('save', () => client.models.save.mutate({ id: this.model, ...save })));
  }

  async settle(site: Site): Promise<void> {
    await this.#compare(site);
    const { client, find } = site;
    if (this.#open) this.#take(this.#open, await client.models.save.mutate({ id: this.model, ...this.#open }));
    const last = this.#made.get(this.#revision);
    if (!last) return;
    const { answer, ...save } = last;
    const again = await client.models.save.mutate({ id: this.model, ...save });
    if (answer && checksumOf(again) !== checksumOf(answer))
      find({ kind: 'wrong', what: `The save of revision ${this.#revision} is answered anew.` });
    if ((await refusalCode(() => client.models.save.mutate({ id: this.model, ...save, saveId: site.dice.uuid() }))) !== 'staleRevision')
      find({ kind: 'wrong', what: `Revision ${this.#revision} was saved twice.` });
    await this.#compare(site);
  }

  #take(save: Save, answer: Saved): void {
    this.#made.set(answer.revision, { ...save, answer });
    this.#revision = answer.revision;
    this.#open = null;
  }

  async #compare({ client, db, find, traffic }: Site): Promise<void> {
    const rows = await db
      .selectFrom('draft')
      .select(['revision', 'save_id', 'document'])
      .where('model_id', '=', this.model)
      .where('revision', '>', 1)
      .orderBy('revision')
      .execute();
    const stored = new Map(rows.map((row) => [row.revision, row]));
    const next = stored.get(this.#revision + 1);
    if (this.#open) {
      traffic.found('save', next !== undefined);
      if (next && next.save_id === this.#open.saveId) this.#made.set(next.revision, { ...this.#open, answer: null });
      if (next) this.#revision = next.revision;
    }
    for (const [revision, made] of this.#made) {
      if (revision <= this.#revision - KEPT_REVISIONS) {
        this.#made.delete(revision);
        continue;
      }
      const row = stored.get(revision);
      if (!row) find({ kind: 'lost', what: `Revision ${revision} of ${this.model}` });
      else if (row.save_id !== made.saveId || checksumOf(row.document) !== checksumOf(made.document))
        find({ kind: 'halfWritten', what: `Revision ${revision} of ${this.model} is not what was sent.` });
      stored.delete(revision);
    }
    for (const revision of stored.keys()) find({ kind: 'halfWritten', what: `Nobody saved revision ${revision} of ${this.model}.` });
    const now = await client.models.get.query({ id: this.model });
    const made = this.#made.get(this.#revision);
    if (now.revision !== this.#revision || (made && checksumOf(now.document) !== checksumOf(made.document)))
      find({ kind: 'wrong', what: `${this.model} is shown at revision ${now.revision}, not as revision ${this.#revision} was sent.` });
  }
}
