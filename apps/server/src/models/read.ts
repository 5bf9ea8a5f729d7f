import { type Document, readDocument } from '@umbral/model';
import type { Problem } from '../problems/problem.ts';
import { Refusal } from '../problems/refusal.ts';

/** Opens a document that a client sent; one that cannot be opened is refused with the reason. */
export function readDocumentSent(sent: unknown): Document {
  const read = readDocument(sent);
  if (read.ok) return read.document;
  throw new Refusal(problemWith(read.problem));
}

/** Opens a document of ours, whichever version wrote it. One that cannot be opened is our bug, not the client's. */
export function readDocumentStored(stored: unknown): Document {
  const read = readDocument(stored);
  if (read.ok) return read.document;
  throw new Error(`A stored document cannot be opened: ${JSON.stringify(read.problem)}`);
}

function problemWith(problem: Extract<ReturnType<typeof readDocument>, { ok: false }>['problem']): Problem {
  switch (problem.code) {
    case 'notADocument':
      return { code: 'notADocument', params: {} };
    case 'newerVersion':
      return { code: 'newerVersion', params: { version: problem.version, supported: problem.supported } };
    case 'invalid':
      return { code: 'documentInvalid', params: { issues: problem.issues } };
  }
}
