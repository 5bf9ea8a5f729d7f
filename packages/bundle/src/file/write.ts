import {
  compile,
  describe,
  emitModule,
  emitSql,
  factsSchema,
  flatten,
  leadSchema,
  type ProseLanguage,
  proseNames,
  usualSource,
} from '@umbral/compiler';
import type { Document, Label } from '@umbral/model';
import { canonicalJson, checksumOf, sha256Of } from '../checksums.ts';
import { goldenVectors } from '../vectors/make.ts';
import type { OnProgress } from '../vectors/vector.ts';
import { BUNDLE_VERSION, type Manifest } from './manifest.ts';
import { LIMITS, MANIFEST, PARTS } from './parts.ts';
import { readmeText } from './readme.ts';
import { zipped } from './zip.ts';

/** `say`: the text of a label in each language. */
export type BundleSource = { document: Document; name: string; say: Record<ProseLanguage, (label: Label) => string> };

/** What the golden vectors take of the work, nearly all of it. */
const VECTORS_SHARE = 0.95;

/** Its parts by name, in the order of the file. */
function partsOf(
  { document, name, say }: BundleSource,
  { program, ruleSet }: ReturnType<typeof compile>,
  onProgress: OnProgress,
): Map<string, string> {
  const checksum = checksumOf(ruleSet);
  const flat = flatten(ruleSet);
  const vectors = goldenVectors(ruleSet, (share) => onProgress(share * VECTORS_SHARE));
  const prose = (language: ProseLanguage) => describe(program, language, proseNames(document, name, say[language]));
  const sql = (dialect: 'postgres' | 'duckdb') => `${emitSql(program, dialect, usualSource(program))}\n`;
  const isFlat = !('problem' in flat);
  return new Map<string, string>([
    [PARTS.readme, readmeText(ruleSet, checksum, vectors.length, isFlat)],
    [PARTS.document, canonicalJson(document)],
    [PARTS.ruleSet, canonicalJson(ruleSet)],
    ...(isFlat ? [[PARTS.flat, canonicalJson(flat)] as const] : []),
    [PARTS.leadSchema, canonicalJson(leadSchema(ruleSet.input))],
    [PARTS.factsSchema, canonicalJson(factsSchema(ruleSet.input))],
    [PARTS.postgres, sql('postgres')],
    [PARTS.duckdb, sql('duckdb')],
    [PARTS.module, emitModule(program)],
    [PARTS.english, prose('en')],
    [PARTS.spanish, prose('es')],
    [PARTS.vectors, canonicalJson({ format: 'umbral.vectors', version: 1, checksum, vectors })],
  ]);
}

/**
 * A scoring model with everything that other services need, as one file; null while the document has errors. The same document and name
 * give the same bytes. `checksum`: of the rule set. `onProgress` is told how far it is.
 */
export function writeBundle(
  source: BundleSource,
  onProgress: OnProgress = () => {},
): { bytes: Uint8Array<ArrayBuffer>; checksum: string } | null {
  const compilation = compile(source.document);
  if (!compilation.publishable) return null;
  const encoder = new TextEncoder();
  const parts = [...partsOf(source, compilation, onProgress)].map(([name, text]) => [name, encoder.encode(text)] as const);
  const checksum = checksumOf(compilation.ruleSet);
  const manifest: Manifest = {
    format: 'umbral.bundle',
    version: BUNDLE_VERSION,
    name: source.name.slice(0, LIMITS.name),
    checksum,
    parts: parts.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) })),
  };
  return { bytes: zipped(new Map([[MANIFEST, encoder.encode(canonicalJson(manifest))], ...parts])), checksum };
}
