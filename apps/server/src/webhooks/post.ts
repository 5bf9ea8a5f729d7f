import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { type AddressRules, faultOf, mayConnect } from './address.ts';
import { type Failure, failureOf } from './failure.ts';
import { retryAfter } from './retry-after.ts';

/** How much of an answer is read, in bytes: enough to see what a service complains of. */
const MOST_OF_ANSWER = 1_024;

export type Resolver = (name: string) => Promise<{ address: string; family: number }[]>;

/** `patience`: milliseconds for the whole exchange. `resolve`: how a name becomes addresses. */
export type PostOptions = { rules: AddressRules; patience: number; resolve?: Resolver };

type Sent = { url: string; headers: Record<string, string>; body: string; signal: AbortSignal };

/**
 * What came back: a status if there was one, the beginning of the answer, what went wrong (null: taken), and how many milliseconds the
 * receiver asks to be left alone, if it does.
 */
export type Outcome = { status: number | null; answer: string; failure: Failure | null; wait: number | null };

const systemResolver: Resolver = (name) => dns.promises.lookup(name, { all: true });

/** Refused after its name was resolved. */
class ForbiddenAddress extends Error {
  readonly code = 'FORBIDDEN_ADDRESS';
}

/**
 * Resolves names for a connection that is about to be made, and hands on only what may be connected to: nothing is resolved a second
 * time between this look and the connection. One forbidden address among many is enough to refuse them all.
 */
function guardedLookup(resolve: Resolver, rules: AddressRules): LookupFunction {
  return (name, options, callback) => {
    resolve(name).then(
      (found) => {
        const [first] = found;
        if (!first || found.some(({ address }) => !mayConnect(address, rules))) callback(new ForbiddenAddress(name), '', 0);
        else if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

/**
 * Sends a body by POST to an address that strangers chose. Redirects are not followed: a receiver that moves is told anew, and no answer
 * can send us elsewhere. Rejects only when `signal` aborts; whatever else goes wrong is an outcome.
 */
export async function post(sent: Sent, { rules, patience, resolve = systemResolver }: PostOptions): Promise<Outcome> {
  const timeout = AbortSignal.timeout(patience);
  try {
    if (faultOf(sent.url, rules)) throw new ForbiddenAddress(sent.url);
    const { status, answer, again } = await exchange(sent, guardedLookup(resolve, rules), AbortSignal.any([sent.signal, timeout]));
    return { status, answer, failure: failureOfStatus(status), wait: retryAfter(status, again, Date.now()) };
  } catch (error) {
    sent.signal.throwIfAborted();
    return { status: null, answer: '', failure: timeout.aborted ? 'timeout' : failureOf(error), wait: null };
  }
}

function failureOfStatus(status: number): Failure | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'redirect' : 'status';
}

function exchange({ url, headers, body }: Sent, lookup: LookupFunction, signal: AbortSignal) {
  const target = new URL(url);
  const { request } = target.protocol === 'https:' ? https : http;
  // A connection of its own for each request: one from a pool would not ask `lookup`.
  const options = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    lookup,
    agent: false,
    signal,
  } as const;
  return new Promise<{ status: number; answer: string; again: string | undefined }>((resolve, reject) => {
    const sending = request(target, options, async (response) => {
      sending.off('error', reject).on('error', () => {});
      const answer = await beginningOf(response);
      sending.destroy();
      resolve({ status: response.statusCode ?? 0, answer, again: response.headers['retry-after'] });
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

/** The first bytes of an answer as text that Postgres can hold; the rest is never read. Where it breaks off, the status still counts. */
async function beginningOf(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= MOST_OF_ANSWER) break;
    }
  } catch {}
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, MOST_OF_ANSWER), { stream: true }).replaceAll('\0', '\ufffd');
}
