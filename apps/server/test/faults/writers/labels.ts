import { sql } from 'kysely';
import { checksumOf } from '../../../src/versions/checksum.ts';
import { askRest, type Site, type Writer } from '../site.ts';
import { Refused, refusalCode } from '../traffic.ts';
import type { Publisher } from './publisher.ts';

const NAMES = ['live', 'test', 'next'];

/** `moves`: how often it was moved so far; `number`: where it points, null while there is none of this name. */
type Place = { moves: number; number: number | null };
type Move = { name: string; to: number | null };

/** Somebody who moves labels between the versions of a scoring model that another one publishes, and takes some away. */
export class LabelMover implements Writer {
  readonly #publisher: Publisher;
  readonly #places = new Map<string, Place>(NAMES.map((name) => [name, { moves: 0, number: null }]));
  /** Acknowledged since the last look, which compares them with what is there. */
  #fresh: (Move & { moves: number })[] = [];
  /** The revision that was last named with each label. */
  readonly #named = new Map<string, number>();
  #open: Move | null = null;

  constructor(publisher: Publisher) {
    this.#publisher = publisher;
  }

  async step(site: Site): Promise<void> {
    const name = site.dice.pick(NAMES);
    const removes = this.#at(name).number !== null && site.dice.chance(0.15);
    const move: Move = { name, to: removes ? null : site.dice.whole(1, this.#publisher.versions) };
    this.#open = move;
    const before = this.#at(name).moves;
    await site.traffic.write('label', () => this.#send(site, move));
    this.#fresh.push({ ...move, moves: before + 1 });
    this.#places.set(name, { moves: before + 1, number: move.to });
    this.#open = null;
  }

  async settle(site: Site): Promise<void> {
    const open = this.#open;
    const written = await this.#compare(site);
    if (open) {
      // A move has no id of its own: who sends it again names the label as they saw it, and is told where it is now.
      if (written) {
        const code = await refusalCode(() => this.#send(site, open, this.#named.get(open.name)));
        if (code !== 'staleLabel' && !(open.to === null && code === 'notFound'))
          site.find({ kind: 'wrong', what: `The move of ${open.name} was taken twice: ${code}.` });
      } else {
        await this.#send(site, open);
        this.#places.set(open.name, { moves: this.#at(open.name).moves + 1, number: open.to });
      }
    }
    this.#open = null;
    await this.#compare(site);
    await this.#askAsServices(site);
  }

  #at(name: string): Place {
    const place = this.#places.get(name);
    if (!place) throw new Error(`There is no label ${name}.`);
    return place;
  }

  /** The revision that people see: 0 of a label that is not there. */
  #shown(name: string): number {
    const { moves, number } = this.#at(name);
    return number === null ? 0 : moves;
  }

  #send({ client }: Site, { name, to }: Move, revision = this.#shown(name)): Promise<unknown> {
    this.#named.set(name, revision);
    const named = { modelId: this.#publisher.model, name, revision };
    return to === null ? client.versions.labels.remove.mutate(named) : client.versions.labels.move.mutate({ ...named, number: to });
  }

  /** Whether the move that was not answered is there. */
  async #compare({ client, db, find, traffic }: Site): Promise<boolean> {
    const model = this.#publisher.model;
    const { rows } = await sql<{ name: string; moves: number; numbers: (number | null)[] }>`
      select name, count(*) as moves, array_agg(number order by revision) as numbers
      from label_move where model_id = ${model} group by name`.execute(db);
    const stored = new Map(rows.map((row) => [row.name, row]));
    let written = false;
    if (this.#open) {
      const { name, to } = this.#open;
      const row = stored.get(name);
      const { moves } = this.#at(name);
      written = row?.moves === moves + 1 && row.numbers[moves] === to;
      traffic.found('label', written);
      if (written) this.#places.set(name, { moves: moves + 1, number: to });
    }
    for (const { name, moves, to } of this.#fresh) {
      const found = stored.get(name)?.numbers[moves - 1];
      if (found === undefined) find({ kind: 'lost', what: `Move ${moves} of the label ${name}` });
      else if (found !== to) find({ kind: 'halfWritten', what: `Move ${moves} of the label ${name} went to ${found}, not to ${to}.` });
    }
    this.#fresh = [];
    const labels = new Map((await client.versions.labels.list.query({ modelId: model })).map((label) => [label.name, label]));
    for (const [name, { moves, number }] of this.#places) {
      if ((stored.get(name)?.moves ?? 0) > moves) find({ kind: 'halfWritten', what: `Nobody made the last move of the label ${name}.` });
      const label = labels.get(name);
      if ((label?.number ?? null) !== number || (label && label.revision !== moves))
        find({
          kind: 'halfWritten',
          what: `The label ${name} is at ${label?.number}, revision ${label?.revision}; ${number}, ${moves} is meant.`,
        });
    }
    return written;
  }

  /** What services get by a label is the version that it points at, whatever a server remembers. */
  async #askAsServices(site: Site): Promise<void> {
    for (const [name, { number }] of this.#places) {
      const path = `/models/${this.#publisher.model}/labels/${name}/rule-set`;
      const checksum = number === null ? null : this.#publisher.checksumAt(number);
      const served = await ruleSetAt(site, path);
      if (served !== checksum) site.find({ kind: 'wrong', what: `Services get ${served} by the label ${name}, not ${checksum}.` });
    }
  }
}

/** The checksum of the rule set that a service gets, or null where it gets none. */
async function ruleSetAt(site: Site, path: string): Promise<string | null> {
  try {
    return checksumOf(await askRest(site, 'GET', path));
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
