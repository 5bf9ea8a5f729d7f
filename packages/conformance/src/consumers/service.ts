import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checksumOf } from '@umbral/bundle';
import type { RuleSet } from '@umbral/compiler';

/** How often the service sent a rule set, and how often it said that there is no newer one. */
export type Answers = { full: number; notModified: number };
export type Service = { url: string; answers: Answers; stop: () => Promise<void> };

/**
 * Stands in for the API for services: a rule set at `/api/v1/models/:model/labels/:label/rule-set`, with an ETag, and 304 for who has it.
 */
export async function startService(ruleSet: RuleSet): Promise<Service> {
  const [body, etag] = [JSON.stringify(ruleSet), `"${checksumOf(ruleSet)}"`];
  const answers: Answers = { full: 0, notModified: 0 };
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/api/v1/models/a-model/labels/production/rule-set') {
      response.writeHead(404).end();
    } else if (request.headers['if-none-match'] === etag) {
      answers.notModified += 1;
      response.writeHead(304, { etag }).end();
    } else {
      answers.full += 1;
      response.writeHead(200, { etag, 'content-type': 'application/json' }).end(body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/v1/models/a-model/labels/production/rule-set`,
    answers,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
