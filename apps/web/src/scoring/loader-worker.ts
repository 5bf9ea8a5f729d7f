import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import { ColumnsError, leadColumnsBuilder, transferables } from '@umbral/evaluator';
import { type LeadRecord, readLeadRows } from '@umbral/samples';
import type { AppRouter } from '@umbral/server/router';
import { expose } from 'comlink';
import { type Problem, problemOf } from '../server/problem.ts';

import { profileOf } from './profile.ts';
import type { Loaded, LoadedLeads, LoaderWorker } from './protocol.ts';

type Sample = Parameters<LoaderWorker['load']>[0];
type Page = inferRouterOutputs<AppRouter>['samples']['leads'];

const PAGE = 2_000;

/** The pages of a sample's leads, all of the same edition of it; each is asked for before the one before it is read. */
async function* pagesOf(server: TRPCClient<AppRouter>, id: string): AsyncGenerator<LeadRecord[]> {
  const ask = (after: number | null, edition: string | null): Promise<Page> =>
    server.samples.leads.query({ id, after, edition, limit: PAGE });
  for (let coming: Promise<Page> | null = ask(null, null); coming; ) {
    const { rows, next, edition }: Page = await coming;
    coming = next === null ? null : ask(next, edition);
    // Should it fail while this page is read, the failure is told when its turn comes.
    coming?.catch(() => {});
    yield readLeadRows(rows);
  }
}

async function load({ id, workspace }: Sample, into: MessagePort, onProgress: (share: number) => void): Promise<Loaded> {
  const headers: Record<string, string> = workspace === null ? {} : { 'umbral-workspace': workspace };
  const server = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${self.location.origin}/trpc`, headers })] });
  const { asOf, leadCount, fields } = await server.samples.get.query({ id });
  const builder = leadColumnsBuilder();
  const ids: string[] = [];
  for await (const page of pagesOf(server, id)) {
    for (const lead of page) {
      builder.add(lead);
      ids.push(lead.id);
    }
    onProgress(Math.min(1, ids.length / Math.max(1, leadCount)));
  }
  const columns = builder.finish();
  const profile = profileOf(fields, columns);
  const leads: LoadedLeads = { columns, ids, asOf };
  into.postMessage(leads, transferables(columns));
  return { ok: true, leads: ids.length, asOf, profile };
}

/** What the server says, or that the leads are more than columns hold. */
const problemWith = (error: unknown): Problem =>
  error instanceof ColumnsError ? { code: error.problem, params: { most: error.most } } : problemOf(error);

const worker: LoaderWorker = {
  load: (sample, into, onProgress) =>
    load(sample, into, onProgress).catch((error: unknown): Loaded => ({ ok: false, problem: problemWith(error) })),
};

expose(worker);
