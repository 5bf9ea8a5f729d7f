import { Document, type Label, TEMPLATES } from '@umbral/model';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Of } from '../src/checksums.ts';
import { type BundleReadResult, checksumOf, readBundle, writeBundle } from '../src/index.ts';
import { DRAWN } from './templates.ts';

const sayer = (language: string) => (label: Label) => ('text' in label ? label.text : `${label.code} (${language})`);
const say = { en: sayer('en'), es: sayer('es') };
const encoder = new TextEncoder();

function bundleOf(document: Document, name = 'A model'): Uint8Array {
  const written = writeBundle({ document, name, say });
  if (!written) throw new Error('It has errors');
  return written.bytes;
}

const whole = bundleOf(TEMPLATES.combined());
type Parts = Record<string, Uint8Array>;
type Listed = { name: string; bytes: number; sha256: string };
type Sent = { format: string; version: number; name: string; checksum: string; parts: Listed[] };

const manifestIn = (parts: Parts): Sent => JSON.parse(new TextDecoder().decode(parts['manifest.json']));
const stored = (parts: Parts): Uint8Array => zipSync(parts, { level: 0 });
/** The bundle after somebody changed its parts, and its manifest accordingly. */
function changed(change: (parts: Parts) => void, write: (manifest: Sent) => object = (manifest) => manifest): Uint8Array {
  const parts: Parts = unzipSync(whole);
  change(parts);
  const manifest = manifestIn(parts);
  const listed = Object.entries(parts).filter(([name]) => name !== 'manifest.json');
  manifest.parts = listed.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) }));
  return stored({ ...parts, 'manifest.json': encoder.encode(JSON.stringify(write(manifest))) });
}
/** The same bytes under another name of the same length. */
const renamed = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
const problemOf = (read: BundleReadResult) => (read.ok ? null : read.problem);
const codeOf = (bytes: Uint8Array): string | null => problemOf(readBundle(bytes))?.code ?? null;

describe.each(DRAWN)('the bundle of $id', ({ document, ruleSet }) => {
  const bytes = bundleOf(document, 'Año 1 – “A” & <b>');

  it('is the same, byte for byte, however the document was stored', () => {
    const stored: unknown = JSON.parse(canonicalJson(document));
    expect(sha256Of(bundleOf(Document.parse(stored), 'Año 1 – “A” & <b>'))).toBe(sha256Of(bytes));
  });

  it('is read back, and made again from its document it has the same checksum', () => {
    const read = readBundle(bytes);
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.difference).toBeNull();
    expect(read.bundle.name).toBe('Año 1 – “A” & <b>');
    expect(read.bundle.checksum).toBe(checksumOf(ruleSet));
    expect(read.bundle.document).toEqual(document);
    expect(sha256Of(read.bundle.parts.get('rule-set.json') ?? '')).toBe(read.bundle.checksum);
  });
});

describe('what is written', () => {
  it('is nothing while there are errors', () => {
    const document = { ...TEMPLATES.combined(), edges: [] };
    expect(writeBundle({ document, name: 'A', say })).toBeNull();
  });

  it('has every part, and says its checksum on the first page', () => {
    const parts = unzipSync(whole);
    expect(Object.keys(parts).sort()).toEqual([...manifestIn(parts).parts.map(({ name }) => name), 'manifest.json'].sort());
    expect(Object.keys(parts)).toHaveLength(13);
    expect(new TextDecoder().decode(parts['README.md'])).toContain(manifestIn(parts).checksum);
  });
});

describe('how far it is', () => {
  it('is told while a bundle is made, and never less than before', () => {
    const told: number[] = [];
    writeBundle({ document: TEMPLATES.combined(), name: 'A', say }, (share) => told.push(share));
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

describe('what is no bundle is refused:', () => {
  it.each<[string, string, Uint8Array]>([
    ['nothing', 'emptyFile', new Uint8Array()],
    ['a text', 'notAZip', encoder.encode('{"format":"umbral.bundle"}')],
    ['a file that ends too soon', 'notAZip', whole.slice(0, whole.length - 30)],
    ['another zip file', 'notABundle', stored({ 'word/document.xml': encoder.encode('<xml/>') })],
    ['an empty zip file', 'notABundle', stored({})],
    ['a manifest that is no JSON', 'notABundle', stored({ 'manifest.json': encoder.encode('{') })],
    [
      'a manifest of something else',
      'notABundle',
      changed(
        () => undefined,
        (manifest) => ({ ...manifest, format: 'other' }),
      ),
    ],
    ['a name that no object can have', 'notABundle', renamed(stored({ xxprotoxx: encoder.encode('x') }), 'xxprotoxx', '__proto__')],
    [
      'a bundle of a later Umbral',
      'newerBundle',
      changed(
        () => undefined,
        (manifest) => ({ ...manifest, version: 2 }),
      ),
    ],
    [
      'a manifest with more in it',
      'manifestInvalid',
      changed(
        () => undefined,
        (manifest) => ({ ...manifest, more: 1 }),
      ),
    ],
    [
      'a name of no letters',
      'manifestInvalid',
      changed(
        () => undefined,
        (manifest) => ({ ...manifest, name: '' }),
      ),
    ],
    ['a part with a path that climbs', 'manifestInvalid', changed((parts) => Object.assign(parts, { '../evil.txt': encoder.encode('x') }))],
    [
      'a part listed twice',
      'manifestInvalid',
      changed(
        () => undefined,
        (manifest) => ({ ...manifest, parts: [...manifest.parts, ...manifest.parts] }),
      ),
    ],
    ['a bundle without its document', 'partMissing', changed((parts) => delete parts['document.json'])],
    [
      'a part that is listed and not there',
      'partMissing',
      changed(
        () => undefined,
        (manifest) => ({ ...manifest, parts: [...manifest.parts, { name: 'more.txt', bytes: 0, sha256: sha256Of('') }] }),
      ),
    ],
    ['a part that is not listed', 'partUnknown', stored({ ...unzipSync(whole), 'more.txt': encoder.encode('x') })],
    ['a part that somebody changed', 'partChanged', stored({ ...unzipSync(whole), 'vectors.json': encoder.encode('[]') })],
    ['another rule set', 'checksumDiffers', changed((parts) => Object.assign(parts, { 'rule-set.json': encoder.encode('{}') }))],
    ['a document that is none', 'documentUnreadable', changed((parts) => Object.assign(parts, { 'document.json': encoder.encode('{}') }))],
    [
      'a document that is no JSON',
      'documentUnreadable',
      changed((parts) => Object.assign(parts, { 'document.json': encoder.encode('['.repeat(100_000)) })),
    ],
  ])('%s', (_, code, bytes) => {
    expect(codeOf(bytes)).toBe(code);
  });
});

describe('a document that is not the one of its bundle', () => {
  const withDocument = (document: unknown) =>
    readBundle(changed((parts) => Object.assign(parts, { 'document.json': encoder.encode(JSON.stringify(document)) })));

  it('is read, and the difference is told', () => {
    const read = withDocument(TEMPLATES.heat());
    expect(read.ok && read.difference).toMatchObject({ code: 'remadeDiffers' });
  });

  it('is read with its errors, and they are told', () => {
    const { edges: _, ...rest } = TEMPLATES.combined();
    const read = withDocument({ ...rest, edges: [] });
    expect(read.ok && read.difference).toEqual({ code: 'notPublishable' });
  });
});

describe('a bomb', () => {
  it('is not inflated: compressed files are refused whatever they say of their size', () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(200_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(codeOf(bomb)).toBe('compressed');
  });

  it('of many entries on the same bytes is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`p${index}`, new Uint8Array(1)]));
    expect(codeOf(stored(many))).toBe('notABundle');
    expect(codeOf(overlapping(60, 1_000_000))).toBe('tooLarge');
  });

  it('that is larger than any bundle is not looked at', () => {
    expect(problemOf(readBundle(new Uint8Array(48 * 1024 * 1024 + 1)))).toEqual({ code: 'tooLarge', limit: 48 * 1024 * 1024 });
  });
});

/** A zip file whose entries all say that they are the same bytes. */
function overlapping(count: number, size: number): Uint8Array {
  const one = zipSync({ p00: new Uint8Array(size) }, { level: 0 });
  const view = new DataView(one.buffer);
  const start = view.getUint32(one.length - 22 + 16, true);
  const entry = one.slice(start, one.length - 22);
  const entries = Array.from({ length: count }, (_, index) => {
    const copy = entry.slice();
    copy.set(encoder.encode(`p${String(index).padStart(2, '0')}`), 46);
    return copy;
  });
  const end = one.slice(one.length - 22);
  const directory = new DataView(end.buffer);
  directory.setUint16(8, count, true);
  directory.setUint16(10, count, true);
  return new Uint8Array(Buffer.concat([one.slice(0, start), ...entries, end]));
}

describe('a damaged bundle', () => {
  it('is never read as another document, and never makes the reader throw', () => {
    const original = checksumOf(TEMPLATES.combined());
    let state = 7;
    for (let round = 0; round < 300; round++) {
      const copy = whole.slice();
      for (let flips = 0; flips < 1 + (round % 4); flips++) {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        const at = round % 2 === 0 ? state % copy.length : copy.length - 1 - (state % 2_000);
        copy[at] = (copy[at] ?? 0) ^ (1 << (state >>> 29));
      }
      const read = readBundle(copy);
      if (read.ok) expect(checksumOf(read.bundle.document)).toBe(original);
    }
  });
});
