import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../problems/refusal.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_EVERY_TIME = 'no-cache';

/** Serves the built web app. Paths that are no file and no interface belong to screens of the app, which all begin with its one page. */
export async function serveSite(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(path.join(folder, 'index.html'));
  if (built) {
    const assets = path.join(folder, 'assets') + path.sep;
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      // The names of these carry a hash of their content.
      setHeaders: (reply, file) => reply.header('cache-control', file.startsWith(assets) ? FOREVER : ASK_EVERY_TIME),
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
