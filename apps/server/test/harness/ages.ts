import { compile } from '@umbral/compiler';
import { hashPassword } from 'better-auth/crypto';
import type pg from 'pg';
import { toJsonb } from '../../src/database/jsonb.ts';
import { DEFAULT_WORKSPACE } from '../../src/database/workspace.ts';
import { makeKey } from '../../src/keys/key.ts';
import { checksumOf } from '../../src/versions/checksum.ts';
import { OWNER } from './client.ts';
import { combined } from './publishing.ts';

/** What was put into tables of long ago, to be found again. */
export const AGED = {
  model: '00000000-0000-4000-8000-0000000000a1',
  sample: '00000000-0000-4000-8000-0000000000a2',
  halfImported: '00000000-0000-4000-8000-0000000000a3',
  webhook: '00000000-0000-4000-8000-0000000000a5',
  simulation: '00000000-0000-4000-8000-0000000000a7',
  key: makeKey(),
} as const;

const DOCUMENT = combined();
const STORED = toJsonb(DOCUMENT);
const RULE_SET = toJsonb(compile(DOCUMENT).ruleSet);
const CHECKSUM = checksumOf(JSON.parse(RULE_SET));
const FIELDS = JSON.stringify([{ key: 'country', type: 'text', label: { text: 'Country' }, filled: 2 }]);
const AT = '2026-05-01T10:00:00Z';

type Row = { [column: string]: unknown };

async function insert(client: pg.ClientBase, table: string, row: Row): Promise<number | undefined> {
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const { rows } = await client.query(`insert into "${table}" (${columns}) values (${places}) returning *`, Object.values(row));
  return rows[0]?.id;
}

const own = { workspace_id: DEFAULT_WORKSPACE };

/** By the number of a migration: fills the tables that were new with it, in the form that they had then. */
export const AGES: Readonly<Record<number, (client: pg.ClientBase) => Promise<void>>> = {
  1: async (client) => {
    await insert(client, 'scoring_model', { ...own, id: AGED.model, name: 'From long ago', revision: 2 });
    for (const [revision, save_id] of [
      [1, '00000000-0000-4000-8000-0000000000b1'],
      [2, '00000000-0000-4000-8000-0000000000b2'],
    ])
      await insert(client, 'draft', { ...own, model_id: AGED.model, revision, save_id, document: STORED });
    const sample = { ...own, source: 'imported', fields: FIELDS, events: '[]', as_of: AT, event_count: 1 };
    await insert(client, 'sample', { ...sample, id: AGED.sample, name: 'Old leads', status: 'ready', lead_count: 2, outcome_count: 1 });
    await insert(client, 'sample', { ...sample, id: AGED.halfImported, name: 'Never finished', status: 'importing' });
    for (const sample_id of [AGED.sample, AGED.halfImported]) {
      await insert(client, 'sample_batch', { ...own, sample_id, batch: 0 });
      const lead = { ...own, sample_id, attributes: '{"country": "ES"}' };
      await insert(client, 'lead', { ...lead, external_id: 'open' });
      const lead_id = await insert(client, 'lead', { ...lead, external_id: 'won', outcome: true, outcome_at: AT });
      await insert(client, 'event', { ...own, sample_id, lead_id, type: 'login', at: '2026-04-01T10:00:00Z', properties: '{}' });
    }
  },
  2: async (client) => {
    const version = { ...own, model_id: AGED.model, publish_id: AGED.model, number: 1, note: 'The first', revision: 2 };
    await insert(client, 'version', { ...version, document: STORED, rule_set: RULE_SET, checksum: CHECKSUM, findings: '[]' });
    await insert(client, 'label', { ...own, model_id: AGED.model, name: 'live', number: 1, revision: 1 });
    await insert(client, 'label_move', { ...own, model_id: AGED.model, name: 'live', revision: 1, number: 1 });
  },
  3: async (client) => {
    await insert(client, 'user', { id: 'owner', name: 'owner', email: OWNER.email, emailVerified: false });
    const password = await hashPassword(OWNER.password);
    await insert(client, 'account', { id: 'a', accountId: 'owner', providerId: 'credential', userId: 'owner', password, updatedAt: AT });
    await insert(client, 'member', { ...own, user_id: 'owner', role: 'owner' });
    await insert(client, 'cookie_secret', { secret: 's'.repeat(32) });
  },
  4: async (client) => {
    const { start, hash } = AGED.key;
    await insert(client, 'api_key', { ...own, name: 'CRM', start, hash, scopes: ['score', 'rule-sets:read'], created_by: 'owner' });
  },
  5: async (client) => {
    const webhook = { ...own, id: AGED.webhook, url: 'https://example.com/', description: '', secret: 'whsec_x', active: false };
    await insert(client, 'webhook', { ...webhook, events: ['label.moved'], created_by: 'owner' });
    const delivery = { ...own, webhook_id: AGED.webhook, event: 'label.moved', payload: '{}', message_id: 'msg_1' };
    const delivery_id = await insert(client, 'webhook_delivery', { ...delivery, state: 'delivered', next_at: null });
    await insert(client, 'webhook_attempt', { delivery_id, number: 1, at: AT, duration: 5, status: 204, answer: '' });
  },
  6: async (client) => {
    const move = { ...own, model_id: AGED.model, name: 'test', revision: 1, number: 1, author: OWNER.email, author_id: 'owner' };
    await insert(client, 'label_move', move);
    await insert(client, 'label', { ...own, model_id: AGED.model, name: 'test', number: 1, revision: 1 });
  },
  7: async (client) => {
    const { outputs } = compile(DOCUMENT).ruleSet;
    const run = { ...own, id: AGED.simulation, model_id: AGED.model, number: 1, document: STORED, rule_set: RULE_SET, checksum: CHECKSUM };
    const over = { sample_id: AGED.sample, sample_name: 'Old leads', sample_source: 'imported', content_id: AGED.sample };
    const state = { state: 'done', leads_done: 1, lead_count: 1, author: OWNER.email, author_id: 'owner', finished_at: AT };
    await insert(client, 'simulation', { ...run, ...over, ...state, moment: '{"kind": "at", "now": 1777630800000}', engine: 'sql' });
    const scores = outputs.scores.map(() => 50);
    const bands = outputs.bands.map(({ bands: all }) => all[0]?.id);
    const lines = outputs.scores.flatMap((score) => score.lines.map(() => 0));
    const lead = { lead_id: 1, external_id: 'open', moment: 1_777_630_800_000, outcome: true };
    await insert(client, 'simulation_result', { ...own, simulation_id: AGED.simulation, ...lead, scores, bands, grades: [], lines });
  },
  8: async (client) => {
    const profile = { ...own, content_id: AGED.sample, edition: 1, profile: '{}' };
    await insert(client, 'sample_profile', { ...profile, edition: 2 });
  },
  16: async (client) => {
    const actor = { actor_kind: 'person', actor_id: 'owner', actor: OWNER.email };
    const subject = { subject_kind: 'model', subject_id: AGED.model, subject: 'From long ago' };
    const details = '{"before": "From still longer ago"}';
    await insert(client, 'audit_event', { ...own, ...actor, ...subject, action: 'model.renamed', details, request_id: 'old' });
  },
};
