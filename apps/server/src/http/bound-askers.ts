import type { FastifyInstance } from 'fastify';
import { Refusal } from '../problems/refusal.ts';
import { asker, type Rates } from '../rates/rates.ts';

const ASKS = /^\/(trpc|exports)\//;

/** Refuses who asks for procedures and files more often than an address may. Services are bound by their keys, files of the app by nothing. */
export function boundAskers(app: FastifyInstance, rates: Rates): void {
  app.addHook('onRequest', (request, reply, done) => {
    const seconds = ASKS.test(request.url) ? rates.spend(asker(request.ip)) : null;
    if (seconds === null) return done();
    reply.headers(rates.headers(seconds));
    done(new Refusal({ code: 'tooManyRequests', params: { seconds } }));
  });
}
