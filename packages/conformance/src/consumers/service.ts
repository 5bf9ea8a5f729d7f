import { randomUUID } from 'node:crypto';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { Document } from '@umbral/model';
import type { AppRouter } from '@umbral/server/router';
import { startApi } from '../browser/server.ts';
import { signIn } from '../browser/sign-in.ts';
import type { Line } from './task.ts';

/** How often a rule set was sent, and how often it was said that there is no newer one. */
type Pulls = { full: number; notModified: number };

/** A scoring model that is published under a label, and a key to it. `ruleSet`: the address of the rule set. */
export type Published = {
  ruleSet: string;
  key: string;
  /** What the API answers to these leads, one by one. */
  scored: (lines: readonly Line[]) => Promise<unknown[]>;
  pulls: () => Promise<Pulls>;
  /** Publishes another drawing and moves the label to it. */
  publish: (document: Document) => Promise<void>;
};

export type Service = { published: (document: Document) => Promise<Published>; stop: () => Promise<void> };

const LABEL = 'live';
const count = (metrics: string, status: number): number =>
  Number(
    new RegExp(`^umbral_http_request_seconds_count\\{[^}]*labels/:label/rule-set"[^}]*status="${status}"\\} (\\d+)$`, 'm').exec(
      metrics,
    )?.[1] ?? 0,
  );

/** The real server on a database of its own, with somebody signed in who draws, publishes and makes keys. */
export async function startService(): Promise<Service> {
  const server = await startApi();
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${server.url}/trpc`, headers: { cookie: await signIn(server.url) } })],
  });

  async function published(document: Document): Promise<Published> {
    const { id } = await api.models.create.mutate({ name: 'Example', document });
    const { key } = await api.keys.create.mutate({ name: 'Example', scopes: ['score', 'rule-sets:read', 'metrics:read'], days: 1 });
    const address = `${server.url}/api/v1/models/${id}/labels/${LABEL}`;
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' };
    /** The version that the label names for the API, which notices within a second that it was moved. */
    const answering = async (): Promise<unknown> => {
      const body = JSON.stringify({ lead: { attributes: {} } });
      const answer = await fetch(`${address}/score`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });
      return Object.entries(await answer.json()).find(([name]) => name === 'version')?.[1];
    };
    let number = 0;
    const release = async () => {
      number += 1;
      await api.versions.publish.mutate({ modelId: id, number, revision: number, note: '', sampleId: null, publishId: randomUUID() });
      await api.versions.labels.move.mutate({ modelId: id, name: LABEL, revision: number - 1, number });
      while ((await answering()) !== number) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await release();
    return {
      ruleSet: `${address}/rule-set`,
      key,
      scored: async (lines) => {
        const body = lines.map((line) => JSON.stringify(line)).join('\n');
        const answer = await fetch(`${address}/score-batch`, { method: 'POST', headers, body });
        if (!answer.ok) throw new Error(await answer.text());
        return (await answer.text())
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line));
      },
      pulls: async () => {
        const metrics = await (await fetch(`${server.url}/api/v1/metrics`, { headers })).text();
        return { full: count(metrics, 200), notModified: count(metrics, 304) };
      },
      publish: async (next) => {
        await api.models.save.mutate({ id, baseRevision: number, saveId: randomUUID(), document: next });
        await release();
      },
    };
  }
  return { published, stop: server.stop };
}
