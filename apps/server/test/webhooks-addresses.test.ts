import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AddressRules, faultOf, mayConnect } from '../src/webhooks/address.ts';
import { type PostOptions, post, type Resolver } from '../src/webhooks/post.ts';
import { refusalOf } from './harness/client.ts';
import { type Receiver, startReceiver } from './harness/receiver.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const STRICT: AddressRules = { allowPrivate: false, allowHttp: false };
const OWN: AddressRules = { allowPrivate: true, allowHttp: true };

describe('an IP address', () => {
  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '2606:4700:4700::1111',
    '2a00:1450::1',
  ])('%s is public', (address) => expect(mayConnect(address, STRICT)).toBe(true));

  test.each([
    '127.0.0.1',
    '127.255.255.254',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '100.127.255.255',
    '::1',
    'fc00::1',
    'fdff::1',
  ])("%s is somebody's own: allowed only by the configuration", (address) => {
    expect(mayConnect(address, STRICT)).toBe(false);
    expect(mayConnect(address, OWN)).toBe(true);
  });

  test.each([
    ['unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['the metadata of most clouds', '169.254.169.254'],
    ['link-local', '169.254.1.1'],
    ['metadata in a network that can be allowed', '100.100.100.200'],
    ['metadata in a network that can be allowed, IPv6', 'fd00:ec2::254'],
    ['metadata at a public address', '168.63.129.16'],
    ['reserved', '192.0.0.192'],
    ['for documents', '192.0.2.1'],
    ['for benchmarks', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['of class E', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified, IPv6', '::'],
    ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
    ['IPv4-mapped loopback in hexadecimal digits', '::ffff:7f00:1'],
    ['IPv4-mapped public', '::ffff:8.8.8.8'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['local NAT64', '64:ff9b:1::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001::1'],
    ['link-local, IPv6', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast, IPv6', 'ff02::1'],
    ['for documents, IPv6', '2001:db8::1'],
    ['not given out', '4000::1'],
    ['no address', 'example.com'],
    ['nothing', ''],
  ])('%s is refused whatever the configuration: %s', (_, address) => {
    expect(mayConnect(address, STRICT)).toBe(false);
    expect(mayConnect(address, OWN)).toBe(false);
  });
});

describe('the address of a webhook', () => {
  test.each([
    'https://example.com/hook?a=b',
    'https://example.com:8443/',
    'https://8.8.8.8/',
    'https://xn--espaa-rta.example/',
    'https://[2606:4700:4700::1111]/',
  ])('%s will do', (url) => expect(faultOf(url, STRICT)).toBeNull());

  test.each([
    ['example.com', 'notAnAddress'],
    ['', 'notAnAddress'],
    ['ftp://example.com/', 'notAnAddress'],
    ['file:///etc/passwd', 'notAnAddress'],
    ['javascript:alert(1)', 'notAnAddress'],
    ['http://example.com/', 'notHttps'],
    ['https://me:secret@example.com/', 'credentials'],
    ['https://me@example.com/', 'credentials'],
    ['https://example.com:22/', 'port'],
    ['https://example.com:25/', 'port'],
    ['https://example.com:0/', 'port'],
    ['https://example.com:6667/', 'port'],
    ['https://127.0.0.1/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::ffff:127.0.0.1]/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0x7f.1/', 'private'],
    ['https://017700000001/', 'private'],
    ['https://127.1/', 'private'],
    ['https://localhost/', 'private'],
    ['https://LOCALHOST./', 'private'],
    ['https://umbral.localhost/', 'private'],
    ['https://metadata.google.internal/', 'private'],
  ])('%s is refused: %s', (url, fault) => expect(faultOf(url, STRICT)).toBe(fault));

  test.each(['http://localhost:3000/', 'http://10.0.0.7/', 'http://[fd00::1]:8080/'])(
    '%s will do where the configuration allows it',
    (url) => expect(faultOf(url, OWN)).toBeNull(),
  );

  test.each(['http://169.254.169.254/latest/meta-data', 'http://[fd00:ec2::254]/', 'http://0.0.0.0/', 'http://[::ffff:a9fe:a9fe]/'])(
    '%s is refused even there',
    (url) => expect(faultOf(url, OWN)).toBe('private'),
  );
});

describe('a request', () => {
  let receiver: Receiver;
  let asked: string[] = [];
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterEach(() => {
    receiver.received.length = 0;
    asked = [];
  });
  afterAll(() => receiver.close());

  /** A name server of the test's own: each question gets the next of these answers. */
  const names =
    (...answers: string[][]): Resolver =>
    async (name) => {
      asked.push(name);
      return (answers.shift() ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    };
  const send = (url: string, options: Partial<PostOptions>) =>
    post({ url, headers: {}, body: '{}', signal: new AbortController().signal }, { rules: OWN, patience: 2_000, ...options });
  const port = () => new URL(receiver.url).port;
  const rules = { allowPrivate: false, allowHttp: true };

  test('reaches a name that resolves to where it may go', async () => {
    expect(await send(`http://hooks.example:${port()}/`, { resolve: names(['127.0.0.1']) })).toMatchObject({ status: 204, failure: null });
    expect(asked).toEqual(['hooks.example']);
  });

  test.each([
    ['a private address', ['127.0.0.1']],
    ['a public and a private one', ['8.8.8.8', '127.0.0.1']],
    ['an IPv4-mapped one', ['::ffff:127.0.0.1']],
    ['nothing', []],
  ])('is not made to a name that resolves to %s', async (_, found) => {
    const outcome = await send(`http://hooks.example:${port()}/`, { rules, resolve: names(found) });
    expect(outcome).toEqual({ status: null, answer: '', failure: 'forbiddenAddress', wait: null });
    expect(receiver.received).toEqual([]);
  });

  test('looks a name up once, so that it cannot mean something else when the connection is made', async () => {
    const resolve = names(['8.8.8.8', '127.0.0.1'], ['127.0.0.1']);
    expect((await send(`http://hooks.example:${port()}/`, { rules, resolve })).failure).toBe('forbiddenAddress');
    expect(asked).toHaveLength(1);
  });

  test('is not made to a forbidden number either, for which no name is looked up', async () => {
    expect((await send(receiver.url, { rules, resolve: names() })).failure).toBe('forbiddenAddress');
    expect(asked).toEqual([]);
    expect(receiver.received).toEqual([]);
  });

  test.each([301, 302, 303, 307, 308])('does not follow a redirect of %i', async (status) => {
    const inside = await startReceiver();
    receiver.answer({ status, headers: { location: `${inside.url}/secret` } });
    expect(await send(`http://hooks.example:${port()}/`, { resolve: names(['127.0.0.1']) })).toMatchObject({ status, failure: 'redirect' });
    expect(inside.received).toEqual([]);
    await inside.close();
  });

  test('says what went wrong', async () => {
    const unknown = Object.assign(new Error('planted'), { code: 'ENOTFOUND' });
    expect((await send('http://nowhere.example/', { resolve: () => Promise.reject(unknown) })).failure).toBe('unresolved');
    expect((await send(receiver.url.replace('http', 'https'), {})).failure).toBe('insecure');
  });
});

describe('a server that allows nothing private', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ webhooks: { allowPrivate: false, allowHttp: false } });
  });
  afterAll(() => server.close());

  test('makes no webhook to such an address, and changes none to one', async () => {
    const fields = { description: '', events: ['label.moved' as const], active: true };
    const refusal = { status: 400, problem: { code: 'webhookAddress', params: { fault: 'private' } } };
    expect(await refusalOf(server.client.webhooks.create.mutate({ ...fields, url: 'https://10.0.0.1/' }))).toEqual(refusal);
    const { webhook } = await server.client.webhooks.create.mutate({ ...fields, url: 'https://example.com/' });
    expect(await refusalOf(server.client.webhooks.update.mutate({ ...fields, id: webhook.id, url: 'https://[::1]/' }))).toEqual(refusal);
    expect(await server.client.webhooks.list.query()).toEqual([webhook]);
  });
});
