import type { Transaction } from 'kysely';
import { record } from '../audit/record.ts';
import { toJsonb } from '../database/jsonb.ts';
import type { Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { lockModel, staleRevision } from '../models/revisions.ts';
import { Refusal } from '../problems/refusal.ts';
import { announceVersion } from '../webhooks/announce.ts';
import { type Author, authorColumns, authorIn } from './author.ts';
import type { Behaviour } from './behaviour.ts';
import { checksumOf } from './checksum.ts';
import { type Bench, type Intent, propose } from './propose.ts';

/** How many versions a scoring model may have. */
const MOST_VERSIONS = 10_000;

/** `number`: what the person was shown that this version would be. `publishId`: of this request, so that one sent twice counts once. */
export type Publication = Intent & { number: number; publishId: string; note: string; author: Author };
export type PublishedNow = { number: number; checksum: string; createdAt: number; behaviour: Behaviour | null };

/**
 * Makes a version of exactly the draft, and after exactly the version, that the person saw; else refuses and says what came in between.
 * Everything is computed before the transaction, which only looks again whether nobody was faster, and writes.
 */
export async function publish(bench: Bench, sent: Publication, now: number): Promise<PublishedNow> {
  const known = await publishedBy(bench.db, bench.workspace, sent);
  if (known) return known;
  if (sent.number > MOST_VERSIONS) throw new Refusal({ code: 'tooManyVersions', params: { limit: MOST_VERSIONS } });
  const { number, previous, publishable, diagnostics, findings, findingsSample, behaviour, document, ruleSet } = await propose(
    bench,
    sent,
    now,
    null,
  );
  if (number !== sent.number) throw taken(number - 1, previous?.author ?? null);
  if (!publishable) throw new Refusal({ code: 'notPublishable', params: { diagnostics } });
  const stored = toJsonb(ruleSet);
  return bench.db.transaction().execute(async (trx) => {
    const { known, name } = await requireFirst(trx, bench.workspace, sent);
    if (known) return known;
    const row = await trx
      .insertInto('version')
      .values({
        workspace_id: bench.workspace,
        model_id: sent.modelId,
        publish_id: sent.publishId,
        number,
        note: sent.note,
        ...authorColumns(sent.author),
        revision: sent.revision,
        document: toJsonb(document),
        rule_set: stored,
        // Of what is stored, should the database not have been able to hold every character.
        checksum: checksumOf(JSON.parse(stored)),
        findings: toJsonb([...diagnostics, ...findings]),
        findings_sample: findingsSample && toJsonb(findingsSample),
        behaviour: behaviour && toJsonb(behaviour),
      })
      .returning(['checksum', 'created_at'])
      .executeTakeFirstOrThrow();
    await announceVersion({ ...bench, db: trx }, sent.modelId, number);
    await record({ ...bench, db: trx }, 'version.published', { id: sent.modelId, name }, { number, revision: sent.revision });
    return { number, checksum: row.checksum, createdAt: row.created_at.getTime(), behaviour };
  });
}

const taken = (number: number, author: Author | null) =>
  new Refusal({ code: 'versionTaken', params: { number, author: author?.name ?? null } });

/** Holds the model and refuses whoever comes second; but a request that was sent again is answered as the first time: `known`. */
async function requireFirst(
  trx: Transaction<Tables>,
  workspace: string,
  sent: Publication,
): Promise<{ known: PublishedNow | null; name: string }> {
  const { revision, name } = await lockModel(trx, workspace, sent.modelId);
  const known = await publishedBy(trx, workspace, sent);
  if (known) return { known, name };
  if (revision !== sent.revision) throw await staleRevision(trx, sent.modelId, sent.revision, revision);
  const newest = await trx
    .selectFrom('version')
    .select(['number', 'author', 'author_id'])
    .where('workspace_id', '=', workspace)
    .where('model_id', '=', sent.modelId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const last = newest?.number ?? 0;
  if (last + 1 !== sent.number) throw taken(last, newest ? authorIn(newest) : null);
  return { known: null, name };
}

/** The version that this very request made before, if it did. */
async function publishedBy(db: Scope['db'], workspace: string, sent: Publication): Promise<PublishedNow | null> {
  const row = await db
    .selectFrom('version')
    .select(['number', 'checksum', 'created_at', 'behaviour'])
    .where('workspace_id', '=', workspace)
    .where('model_id', '=', sent.modelId)
    .where('number', '=', sent.number)
    .where('publish_id', '=', sent.publishId)
    .executeTakeFirst();
  if (!row) return null;
  return { number: row.number, checksum: row.checksum, createdAt: row.created_at.getTime(), behaviour: row.behaviour as Behaviour | null };
}
