import { Document } from './document.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { DOCUMENT_VERSION } from './version.ts';

/** Why a document cannot be opened: a code, and for `invalid` the places (as paths) and their messages. */
export type ReadProblem =
  | { code: 'notADocument' }
  | { code: 'newerVersion'; version: number; supported: number }
  | { code: 'invalid'; issues: { path: string; message: string }[] };

export type ReadResult = { ok: true; document: Document } | { ok: false; problem: ReadProblem };

const MOST_ISSUES = 20;

/** Opens a document of any version, from any source: migrates it to the present version and validates it. Never throws. */
export function readDocument(input: unknown, migrations: readonly Migration[] = MIGRATIONS): ReadResult {
  if (typeof input !== 'object' || input === null || !('format' in input) || input.format !== 'umbral.document')
    return { ok: false, problem: { code: 'notADocument' } };
  const version = 'version' in input ? input.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) return { ok: false, problem: { code: 'notADocument' } };
  if (version > DOCUMENT_VERSION) return { ok: false, problem: { code: 'newerVersion', version, supported: DOCUMENT_VERSION } };
  let migrated: Record<string, unknown> = { ...input };
  try {
    for (const step of migrations.filter((each) => each.from >= version)) migrated = step.migrate(migrated);
  } catch {
    return { ok: false, problem: { code: 'notADocument' } };
  }
  const parsed = Document.safeParse(migrated);
  if (parsed.success) return { ok: true, document: parsed.data };
  const issues = parsed.error.issues.slice(0, MOST_ISSUES).map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  return { ok: false, problem: { code: 'invalid', issues } };
}
