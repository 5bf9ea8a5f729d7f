import diagnostics from 'node:diagnostics_channel';
import http from 'node:http';
import net from 'node:net';
import type { FastifyServerFactory } from 'fastify';

/** Milliseconds. */
const TIMES = {
  /** In which the head of a request has to come. */
  head: 15_000,
  /** In which its body has to come, or in up to twice that. */
  body: 60_000,
  /** After which a connection that asks nothing more is closed; longer than proxies keep theirs, so that it is they who close. */
  idle: 75_000,
  /** Between looks at who is late. */
  look: 5_000,
};
/** So long whoever has a connection that is kept may still ask by it, once the server is stopping. */
const LINGER = 1_000;
const LOOK = 50;

const STARTED = 'http.server.request.start';
const FINISHED = 'http.server.response.finish';
/** What Node tells of requests by these names. */
type Told = { server: http.Server; response: http.ServerResponse };

/**
 * What people and services come in by. It waits for nobody who only pretends to ask, and closes so that whoever has asked is answered.
 */
export class Door {
  readonly #servers = new Set<http.Server>();
  readonly #stopping = new AbortController();

  readonly times: typeof TIMES;

  constructor(times: Partial<typeof TIMES> = {}) {
    this.times = { ...TIMES, ...times };
  }

  /** Aborts when the server begins to stop: who would go on for ever ends. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /** One server for each address that is listened on. Of bodies Node knows only one time for all, and some have no end to speak of: `bodies.ts` sees to them. */
  readonly serve: FastifyServerFactory = (handler) => {
    const { head, idle, look } = this.times;
    const options = { headersTimeout: head, requestTimeout: 0, keepAliveTimeout: idle, connectionsCheckingInterval: look };
    const server = http.createServer(options, (request, response) => handler(request, response));
    this.#servers.add(server);
    return server;
  };

  /**
   * Lets nobody in any more, and ends when everybody inside was answered or `patience` milliseconds are over. A connection that is kept
   * closes with its next answer; one by which nothing more is asked for a while, then.
   */
  async close(patience: number): Promise<void> {
    let answered = performance.now();
    const started = (told: unknown) => {
      const { server, response } = told as Told;
      if (this.#servers.has(server)) response.setHeader('connection', 'close');
    };
    const finished = (told: unknown) => {
      if (this.#servers.has((told as Told).server)) answered = performance.now();
    };
    diagnostics.subscribe(STARTED, started);
    diagnostics.subscribe(FINISHED, finished);
    this.#stopping.abort();
    // Not http's own `close`, which would also close each connection that is idle just now, and may have a request on its way.
    const closed = [...this.#servers].map((server) => new Promise((resolve) => net.Server.prototype.close.call(server, resolve)));
    for (const server of this.#servers) server.keepAliveTimeout = LINGER;
    const looking = setInterval(() => {
      if (performance.now() - answered >= LINGER) for (const server of this.#servers) server.closeIdleConnections();
    }, LOOK);
    const impatient = setTimeout(() => {
      for (const server of this.#servers) server.closeAllConnections();
    }, patience);
    await Promise.all(closed);
    clearInterval(looking);
    clearTimeout(impatient);
    diagnostics.unsubscribe(STARTED, started);
    diagnostics.unsubscribe(FINISHED, finished);
  }
}
