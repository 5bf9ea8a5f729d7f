import { compile } from '@umbral/compiler';
import { readDocumentStored } from '../../../src/models/read.ts';
import type { RouterOutputs } from '../../../src/router.ts';
import { checksumOf } from '../../../src/versions/checksum.ts';
import { combined } from '../../harness/publishing.ts';
import type { Site, Writer } from '../site.ts';
import { DraftWriter } from './drafts.ts';

type Published = RouterOutputs['versions']['publish'];
type Publication = { number: number; revision: number; publishId: string };

/** Somebody who edits a draft and publishes each second revision of it. */
export class Publisher implements Writer {
  readonly model: string;
  readonly #draft: DraftWriter;
  readonly #made = new Map<number, Publication & { answer: Published | null }>();
  /** Up to which number versions have been compared with what was published; they never change, so once is enough. */
  #compared = 0;
  #open: Publication | null = null;

  constructor(model: string) {
    this.model = model;
    this.#draft = new DraftWriter(model, (edit) => combined(edit % 90));
  }

  /** How many versions are known to be there. */
  get versions(): number {
    return this.#made.size;
  }

  checksumAt(number: number): string | undefined {
    return this.#made.get(number)?.answer?.checksum;
  }

  async step(site: Site): Promise<void> {
    await this.#draft.step(site);
    if (site.dice.chance(0.5)) await this.#draft.step(site);
    this.#open = { number: this.versions + 1, revision: this.#draft.revision, publishId: site.dice.uuid() };
    const publication = this.#open;
    this.#take(publication, await site.traffic.write('publish', () => this.#publish(site, publication)));
  }

  async settle(site: Site): Promise<void> {
    await this.#draft.settle(site);
    await this.#compare(site);
    if (this.#open) this.#take(this.#open, await this.#publish(site, this.#open));
    const last = this.#made.get(this.versions);
    if (last) {
      const again = await this.#publish(site, last);
      if (last.answer && checksumOf(again) !== checksumOf(last.answer))
        site.find({ kind: 'wrong', what: `Version ${last.number} is answered anew.` });
      last.answer = again;
    }
    await this.#compare(site);
  }

  #publish({ client }: Site, { number, revision, publishId }: Publication): Promise<Published> {
    return client.versions.publish.mutate({ modelId: this.model, number, revision, publishId, note: publishId, sampleId: null });
  }

  #take(publication: Publication, answer: Published): void {
    this.#made.set(publication.number, { ...publication, answer });
    this.#open = null;
  }

  async #compare({ db, find, traffic }: Site): Promise<void> {
    const rows = await db
      .selectFrom('version')
      .select(['number', 'publish_id', 'revision', 'note', 'checksum', 'rule_set', 'document'])
      .where('model_id', '=', this.model)
      .where('number', '>', this.#compared)
      .orderBy('number')
      .execute();
    const stored = new Map(rows.map((row) => [row.number, row]));
    if (this.#open) {
      const written = stored.get(this.#open.number)?.publish_id === this.#open.publishId;
      traffic.found('publish', written);
      if (written) this.#made.set(this.#open.number, { ...this.#open, answer: null });
    }
    for (let number = this.#compared + 1; number <= this.versions; number++) {
      const row = stored.get(number);
      const made = this.#made.get(number);
      if (!row || !made) {
        find({ kind: 'lost', what: `Version ${number}` });
        continue;
      }
      stored.delete(number);
      if (row.publish_id !== made.publishId || row.note !== made.publishId || row.revision !== made.revision)
        find({ kind: 'halfWritten', what: `Version ${number} is not what was published.` });
      const compiled = checksumOf(compile(readDocumentStored(row.document)).ruleSet);
      if (row.checksum !== checksumOf(row.rule_set) || row.checksum !== compiled || (made.answer && made.answer.checksum !== row.checksum))
        find({ kind: 'halfWritten', what: `The checksum of version ${number} is not that of its rule set.` });
      if (checksumOf(row.document) !== checksumOf(this.#draft.documentAt(row.revision)))
        find({ kind: 'halfWritten', what: `Version ${number} is not of revision ${row.revision}.` });
      this.#compared = number;
    }
    for (const number of stored.keys()) find({ kind: 'halfWritten', what: `Nobody published version ${number}.` });
  }
}
