import { compile } from '@umbral/compiler';
import { type Document, readDocument } from '@umbral/model';
import { checksumOf, sha256Of } from '../checksums.ts';
import { BUNDLE_VERSION, Manifest } from './manifest.ts';
import { MANIFEST, PARTS } from './parts.ts';
import type { BundleDifference, BundleProblem } from './problem.ts';
import { type Files, unzipped } from './zip.ts';

/** A bundle as far as it is read back: its document, and the parts for whoever wants more. */
export type Bundle = { name: string; checksum: string; document: Document; parts: Files };

/** `difference`: why the document, compiled here, does not give the rule set of the bundle; null if it does. */
export type BundleReadResult = { ok: true; bundle: Bundle; difference: BundleDifference | null } | { ok: false; problem: BundleProblem };

const MOST_ISSUES = 20;

const refused = (problem: BundleProblem): { ok: false; problem: BundleProblem } => ({ ok: false, problem });

/** What a part says, or undefined if it is no JSON in UTF-8. */
function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function manifestOf(files: Files): { ok: true; manifest: Manifest } | { ok: false; problem: BundleProblem } {
  const found = jsonOf(files.get(MANIFEST));
  if (typeof found !== 'object' || found === null || !('format' in found) || found.format !== 'umbral.bundle')
    return refused({ code: 'notABundle' });
  const version = 'version' in found ? found.version : undefined;
  if (typeof version === 'number' && Number.isInteger(version) && version > BUNDLE_VERSION)
    return refused({ code: 'newerBundle', version, supported: BUNDLE_VERSION });
  const parsed = Manifest.safeParse(found);
  if (parsed.success) return { ok: true, manifest: parsed.data };
  const issues = parsed.error.issues.slice(0, MOST_ISSUES).map(({ path, message }) => ({ path: path.join('.'), message }));
  return refused({ code: 'manifestInvalid', issues });
}

/** The first part that is not as the manifest says. */
function partProblem(files: Files, { parts, checksum }: Manifest): BundleProblem | null {
  const listed = new Map(parts.map((part) => [part.name, part]));
  for (const name of files.keys()) if (name !== MANIFEST && !listed.has(name)) return { code: 'partUnknown', part: name.slice(0, 100) };
  for (const name of [PARTS.document, PARTS.ruleSet]) if (!listed.has(name)) return { code: 'partMissing', part: name };
  for (const { name, bytes, sha256 } of parts) {
    const part = files.get(name);
    if (!part) return { code: 'partMissing', part: name };
    if (part.length !== bytes || sha256Of(part) !== sha256) return { code: 'partChanged', part: name };
  }
  const found = listed.get(PARTS.ruleSet)?.sha256 ?? '';
  return found === checksum ? null : { code: 'checksumDiffers', stated: checksum, found };
}

function differenceOf(document: Document, stated: string): BundleDifference | null {
  const { ruleSet, publishable } = compile(document);
  if (!publishable) return { code: 'notPublishable' };
  const remade = checksumOf(ruleSet);
  return remade === stated ? null : { code: 'remadeDiffers', stated, remade };
}

/**
 * Reads a bundle from any source. Its size is bounded, every part must be what the manifest says, and its document is validated and
 * compiled, which must give the rule set that came with it, or `difference` says why not. Nothing of it is run. Never throws.
 */
export function readBundle(bytes: Uint8Array): BundleReadResult {
  const opened = unzipped(bytes);
  if (!opened.ok) return opened;
  const { files } = opened;
  const read = manifestOf(files);
  if (!read.ok) return read;
  const { manifest } = read;
  const problem = partProblem(files, manifest);
  if (problem) return refused(problem);
  const found = readDocument(jsonOf(files.get(PARTS.document)));
  if (!found.ok) return refused({ code: 'documentUnreadable', problem: found.problem });
  const { name, checksum } = manifest;
  const bundle = { name, checksum, document: found.document, parts: files };
  return { ok: true, bundle, difference: differenceOf(found.document, checksum) };
}
