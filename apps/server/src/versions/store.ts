import { compile, type Diagnostic, type Finding, type FindingSeverity, type RuleSet, readRuleSet } from '@umbral/compiler';
import type { Document } from '@umbral/model';
import { sql } from 'kysely';
import { toJsonb } from '../database/jsonb.ts';
import type { Scope } from '../database/scope.ts';
import { readDocumentStored } from '../models/read.ts';
import { Refusal } from '../problems/refusal.ts';
import { type Author, authorIn } from './author.ts';
import { Behaviour, TriedOn } from './behaviour.ts';
import { checksumOf } from './checksum.ts';

/** When a version was made and by whom; null for one that is older than sign-in. */
export type Made = { number: number; author: Author | null; createdAt: number };

/**
 * `revision`: of the draft that was published. `findings`: how many the linter had, by severity; `findingsSample`: what some of them are
 * about, null if no sample was chosen.
 */
type VersionSummary = Made & {
  id: string;
  note: string;
  revision: number;
  checksum: string;
  labels: string[];
  findings: Record<FindingSeverity, number>;
  findingsSample: TriedOn | null;
  /** What it did differently from the version before, if that was tried on a sample. */
  behaviour: Behaviour | null;
};
export type VersionPage = { model: { name: string; revision: number }; versions: VersionSummary[]; next: number | null };
/** `reproducible`: whether this Umbral, which may be newer, still compiles the document to the very rule set that was published. */
export type OpenedVersion = Omit<VersionSummary, 'findings'> & {
  document: Document;
  ruleSet: RuleSet;
  reproducible: boolean;
  findings: (Diagnostic | Finding)[];
};
/** What has to be known of a version to compare it with another. */
export type Published = { made: Made; checksum: string; document: Document; ruleSet: RuleSet };

const notFound = (what: 'model' | 'version') => new Refusal({ code: 'notFound', params: { what } });

/** Refuses a model that is not there, or was removed. */
export async function requireModel({ db, workspace }: Scope, id: string): Promise<{ name: string; revision: number }> {
  const model = await db
    .selectFrom('scoring_model')
    .select(['name', 'revision'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!model) throw notFound('model');
  return model;
}

const MADE = ['number', 'author', 'author_id', 'created_at'] as const;
type MadeRow = { number: number; author: string | null; author_id: string | null; created_at: Date };
const madeOf = (row: MadeRow): Made => ({ number: row.number, author: authorIn(row), createdAt: row.created_at.getTime() });

const countOf = (severity: FindingSeverity) =>
  sql<number>`jsonb_array_length(jsonb_path_query_array(version.findings, ${sql.lit(`$[*] ? (@.severity == "${severity}")`)}))`;

const summaries = ({ db, workspace }: Scope, model: string) =>
  db
    .selectFrom('version')
    .where('version.workspace_id', '=', workspace)
    .where('version.model_id', '=', model)
    .select([...MADE, 'id', 'note', 'revision', 'checksum', 'findings_sample', 'behaviour'])
    .select([countOf('warning').as('warnings'), countOf('info').as('infos')])
    .select(
      sql<string[]>`array(
        select label.name from label
        where label.model_id = version.model_id and label.number = version.number
        order by label.name
      )`.as('labels'),
    );

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

const summaryOf = (row: SummaryRow): VersionSummary => ({
  id: row.id,
  ...madeOf(row),
  note: row.note,
  revision: row.revision,
  checksum: row.checksum,
  labels: row.labels,
  findings: { warning: row.warnings, info: row.infos },
  // They only tell a story; one that an older Umbral told in other words is no reason to refuse its version.
  findingsSample: TriedOn.nullable().catch(null).parse(row.findings_sample),
  behaviour: Behaviour.nullable().catch(null).parse(row.behaviour),
});

/** The versions before number `after` (null: all), the newest first. */
export async function listVersions(scope: Scope, model: string, after: number | null, limit: number): Promise<VersionPage> {
  const { name, revision } = await requireModel(scope, model);
  const query = summaries(scope, model).orderBy('number', 'desc');
  const rows = await (after === null ? query : query.where('number', '<', after)).limit(limit + 1).execute();
  const page = rows.slice(0, limit);
  return {
    model: { name, revision },
    versions: page.map(summaryOf),
    next: rows.length > limit ? (page.at(-1)?.number ?? null) : null,
  };
}

/** A version in full: what was drawn, what it compiled to, and what the linter said of it. */
export async function getVersion(scope: Scope, model: string, number: number): Promise<OpenedVersion> {
  await requireModel(scope, model);
  const row = await summaries(scope, model).select(['document', 'rule_set', 'findings']).where('number', '=', number).executeTakeFirst();
  if (!row) throw notFound('version');
  const document = readDocumentStored(row.document);
  return {
    ...summaryOf(row),
    document,
    ruleSet: readRuleSetStored(row.rule_set),
    reproducible: checksumOf(JSON.parse(toJsonb(compile(document).ruleSet))) === row.checksum,
    findings: row.findings as (Diagnostic | Finding)[],
  };
}

/** A version to compare with; without a number, the newest there is. */
export async function publishedVersion({ db, workspace }: Scope, model: string, number?: number): Promise<Published | null> {
  const query = db
    .selectFrom('version')
    .select([...MADE, 'checksum', 'document', 'rule_set'])
    .where('workspace_id', '=', workspace)
    .where('model_id', '=', model);
  const row = await (number === undefined
    ? query.orderBy('number', 'desc').limit(1)
    : query.where('number', '=', number)
  ).executeTakeFirst();
  if (!row) return null;
  const { checksum, document, rule_set } = row;
  return { made: madeOf(row), checksum, document: readDocumentStored(document), ruleSet: readRuleSetStored(rule_set) };
}

/** The same, of a number that somebody named. */
export async function requireVersion(scope: Scope, model: string, number: number): Promise<Published> {
  const version = await publishedVersion(scope, model, number);
  if (!version) throw notFound('version');
  return version;
}

/** A rule set of ours. One that cannot be read is our bug. */
export function readRuleSetStored(stored: unknown): RuleSet {
  const read = readRuleSet(stored);
  if (read.ok) return read.ruleSet;
  throw new Error(`A stored rule set cannot be read: ${JSON.stringify(read.issues)}`);
}
