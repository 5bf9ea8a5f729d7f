import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../problems/refusal.ts';
import { policyOf } from './policy.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_EVERY_TIME = 'no-cache';

export type Site = {
  /** The folder of the built web app. */
  folder: string;
  /** Whether the scoring worker may turn rule sets into code; where it may not, it scores without. */
  codeGeneration: boolean;
};

/** Serves the built web app. Paths that are no file and no interface belong to screens of the app, which all begin with its one page. */
export async function serveSite(app: FastifyInstance, { folder, codeGeneration }: Site): Promise<void> {
  const built = existsSync(path.join(folder, 'index.html'));
  if (built) {
    const assets = path.join(folder, 'assets') + path.sep;
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: (reply, file) => {
        // The names of these carry a hash of their content.
        reply.header('cache-control', file.startsWith(assets) ? FOREVER : ASK_EVERY_TIME);
        reply.header('content-security-policy', policyOf(path.basename(file), codeGeneration));
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const isScreen = request.method === 'GET' && !/^\/(trpc|api)(\/|$)/.test(pathname) && !/\.\w+$/.test(pathname);
    if (!isScreen) throw new Refusal({ code: 'notFound', params: { what: 'address' } });
    if (built) return reply.sendFile('index.html');
    return reply.status(503).type('text/plain').send('The web app has not been built yet. `npm start` builds and serves it.\n');
  });
}
