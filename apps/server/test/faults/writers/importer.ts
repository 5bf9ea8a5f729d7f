import { checksumOf } from '../../../src/versions/checksum.ts';
import type { Site, Writer } from '../site.ts';
import { refusalCode } from '../traffic.ts';
import { differences } from './content.ts';
import { type Batch, leadsOf, makeLeads, type Part, type Sent } from './parts.ts';
import type { Into, Wire } from './wires.ts';

const MOST_SAMPLES = 3;
const MOST_LEADS = 400;

/** An import under way: the parts that were acknowledged, with what was answered, and all that there are. */
type Import = { id: string; into: Into; parts: Part[]; answers: unknown[] };
type Held = { id: string; leads: Map<string, Sent> };
/** A request without an answer yet. */
type Open =
  | { kind: 'begin'; name: string; into: Into; parts: Part[] }
  | { kind: 'send'; part: Part }
  | { kind: 'finish' }
  | { kind: 'remove'; sample: string };

/** Somebody who imports samples, part by part: new ones, others in their place, more into them; and removes some. */
export class Importer implements Writer {
  readonly #wire: Wire;
  readonly #title: string;
  #samples: Held[] = [];
  #import: Import | null = null;
  #open: Open | null = null;
  #names = 0;
  #leads = 0;

  constructor(title: string, wire: Wire) {
    this.#title = title;
    this.#wire = wire;
  }

  async step(site: Site): Promise<void> {
    const open = this.#next(site);
    this.#open = open;
    await site.traffic.write(this.#wire.kind, async () => this.#done(open, await this.#ask(site, open)));
  }

  async settle(site: Site): Promise<void> {
    if (this.#open) await this.#resolve(site, this.#open);
    await this.#compare(site);
    if (this.#import && site.dice.chance(0.5)) await this.#takeUp(site, this.#import);
    await this.#compare(site);
  }

  #next({ dice }: Site): Open {
    const sample = this.#samples[0];
    if (!this.#import) {
      if (sample && this.#samples.length > MOST_SAMPLES) return { kind: 'remove', sample: sample.id };
      const full = (sample?.leads.size ?? 0) > MOST_LEADS;
      const kind = sample ? dice.pick(['new', 'replace', full ? 'replace' : 'append'] as const) : 'new';
      const into: Into = kind === 'new' || !sample ? { kind: 'new' } : { kind, sampleId: sample.id };
      const parts = Array.from({ length: dice.whole(1, 4) }, (_, number) => this.#wire.part(number, this.#make(dice)));
      return { kind: 'begin', name: `${this.#title} ${++this.#names}`, into, parts };
    }
    const part = this.#import.parts[this.#import.answers.length];
    return part ? { kind: 'send', part } : { kind: 'finish' };
  }

  #make(dice: Site['dice']): Sent[] {
    const leads = makeLeads(dice, this.#leads, this.#wire.size(dice));
    this.#leads += leads.length;
    return leads;
  }

  #ask(site: Site, open: Open): Promise<unknown> {
    if (open.kind === 'begin') return this.#wire.begin(site, open.name, open.into);
    if (open.kind === 'remove') return site.client.samples.remove.mutate({ id: open.sample });
    const { id, parts } = this.#underWay();
    return open.kind === 'send' ? this.#wire.send(site, id, open.part) : this.#wire.finish(site, id, countsOf(parts));
  }

  #done(open: Open, answer: unknown): void {
    if (open.kind === 'begin') this.#import = { id: String(answer), into: open.into, parts: open.parts, answers: [] };
    else if (open.kind === 'remove') this.#samples = this.#samples.filter(({ id }) => id !== open.sample);
    else if (open.kind === 'send') this.#underWay().answers.push(answer);
    else this.#finished(this.#underWay());
    this.#open = null;
  }

  #underWay(): Import {
    if (!this.#import) throw new Error('No import is under way.');
    return this.#import;
  }

  #finished({ id, into, parts }: Import): void {
    const sent = leadsOf(parts.flatMap(({ batches }) => batches));
    const sample = into.kind === 'new' ? undefined : this.#samples.find((each) => each.id === into.sampleId);
    if (!sample) this.#samples.push({ id, leads: sent });
    else sample.leads = into.kind === 'append' ? new Map([...sample.leads, ...sent]) : sent;
    this.#import = null;
  }

  /** Finds out what became of the request that was not answered, and goes on from there. */
  async #resolve(site: Site, open: Open): Promise<void> {
    const { traffic, find, client, db } = site;
    const { kind } = this.#wire;
    if (open.kind === 'begin') {
      const rows = await db.selectFrom('sample_import').select('id').where('name', '=', open.name).execute();
      traffic.found(kind, rows.length > 0);
      if (rows.length > 1) find({ kind: 'halfWritten', what: `${open.name} was begun ${rows.length} times.` });
      // Nobody knows the id of it: it waits until it is forgotten, or gives way. Here it is given up so that the sample is free at once.
      for (const { id } of rows) {
        if ((await this.#stored(site, id)).size > 0) find({ kind: 'halfWritten', what: `${open.name} has batches that nobody sent.` });
        await client.samples.abandon.mutate({ id });
      }
      this.#open = null;
      return;
    }
    if (open.kind === 'remove') {
      const gone = (await db.selectFrom('sample').select('id').where('id', '=', open.sample).executeTakeFirst()) === undefined;
      traffic.found(kind, gone);
      const code = await refusalCode(() => this.#ask(site, open));
      if (code !== (gone ? 'notFound' : null)) find({ kind: 'wrong', what: `Removing a sample again: ${code}.` });
      return this.#done(open, null);
    }
    if (open.kind === 'finish') return this.#resolveFinish(site, this.#underWay());
    const stored = await this.#stored(site, this.#underWay().id);
    traffic.found(
      kind,
      open.part.batches.some((batch) => stored.has(keyOf(batch))),
    );
    // What is there of it so far is looked at before it is sent again.
    await this.#compareImport(site, this.#underWay(), open.part);
    this.#done(open, await this.#ask(site, open));
  }

  async #resolveFinish(site: Site, underWay: Import): Promise<void> {
    const row = await site.db.selectFrom('sample_import').select('state').where('id', '=', underWay.id).executeTakeFirst();
    const finished = row?.state === 'finished';
    site.traffic.found(this.#wire.kind, finished);
    this.#open = null;
    if (finished) this.#finished(underWay);
    await this.#compare(site);
    const sample = await this.#wire.finish(site, underWay.id, countsOf(underWay.parts));
    if (!finished) this.#finished(underWay);
    if (!this.#samples.some(({ id }) => id === sample)) site.find({ kind: 'wrong', what: 'Finishing again gives another sample.' });
  }

  /** Sends everything again that was sent before, which counts once; then sends the rest, and finishes twice. */
  async #takeUp(site: Site, underWay: Import): Promise<void> {
    for (const [place, part] of underWay.parts.entries()) {
      const answer = await this.#wire.send(site, underWay.id, part);
      const before = underWay.answers[place];
      if (before !== undefined && checksumOf(answer) !== checksumOf(before))
        site.find({ kind: 'wrong', what: `Part ${place} is answered anew: ${JSON.stringify(answer)}, not ${JSON.stringify(before)}.` });
    }
    const counts = countsOf(underWay.parts);
    const sample = await this.#wire.finish(site, underWay.id, counts);
    this.#finished(underWay);
    if ((await this.#wire.finish(site, underWay.id, counts)) !== sample)
      site.find({ kind: 'wrong', what: 'Finishing again gives another sample.' });
    const [first] = underWay.parts;
    const code = first && (await refusalCode(() => this.#wire.send(site, underWay.id, first)));
    if (code !== 'importFinished') site.find({ kind: 'wrong', what: `A batch after the end: ${code}.` });
  }

  async #compare(site: Site): Promise<void> {
    if (this.#import) await this.#compareImport(site, this.#import, null);
    for (const { id, leads } of this.#samples) {
      const row = await site.db.selectFrom('sample').select('content_id').where('id', '=', id).executeTakeFirst();
      const wrong = row && (await differences(site, row.content_id, leads));
      if (!row) site.find({ kind: 'lost', what: `A sample that was imported by ${this.#title}` });
      else if (wrong) site.find({ kind: 'halfWritten', what: `A sample of ${this.#title}: ${wrong}` });
    }
    const shown = await site.client.samples.list.query();
    const mine = shown.filter(({ name }) => 'text' in name && name.text.startsWith(`${this.#title} `)).map(({ id }) => id);
    if (checksumOf(mine.toSorted()) !== checksumOf(this.#samples.map(({ id }) => id).toSorted()))
      site.find({ kind: 'halfWritten', what: `${this.#title} sees ${mine.length} samples, and made ${this.#samples.length}.` });
  }

  /** `open`: the part that was sent and not answered, each batch of which may be there or not. */
  async #compareImport(site: Site, { id, parts, answers }: Import, open: Part | null): Promise<void> {
    const row = await site.db.selectFrom('sample_import').select(['state', 'content_id']).where('id', '=', id).executeTakeFirst();
    if (!row) return site.find({ kind: 'lost', what: `An import that ${this.#title} began` });
    if (row.content_id === null) return site.find({ kind: 'halfWritten', what: `Nobody finished an import of ${this.#title}.` });
    const stored = await this.#stored(site, id);
    const acknowledged = parts.slice(0, answers.length).flatMap(({ batches }) => batches);
    const possible = [...acknowledged, ...(open?.batches ?? [])];
    for (const batch of acknowledged) if (!stored.has(keyOf(batch))) site.find({ kind: 'lost', what: `A batch of ${this.#title}` });
    const there = possible.filter((batch) => stored.has(keyOf(batch)));
    if (there.length < stored.size) site.find({ kind: 'halfWritten', what: `An import of ${this.#title} has batches that nobody sent.` });
    const wrong = await differences(site, row.content_id, leadsOf(there));
    if (wrong) site.find({ kind: 'halfWritten', what: `An import of ${this.#title}: ${wrong}` });
  }

  async #stored({ db }: Site, id: string): Promise<Set<string>> {
    const rows = await db.selectFrom('sample_batch').select(['kind', 'batch']).where('import_id', '=', id).execute();
    return new Set(rows.map(keyOf));
  }
}

const keyOf = ({ kind, batch }: Pick<Batch, 'kind' | 'batch'>): string => `${kind} ${batch}`;

function countsOf(parts: readonly Part[]): { leads: number; events: number } {
  const leads = [...leadsOf(parts.flatMap(({ batches }) => batches)).values()];
  return { leads: leads.length, events: leads.reduce((sum, { events }) => sum + events.length, 0) };
}
