import { emptyDocument } from '../../document/empty.ts';
import { readDocument } from '../../document/read.ts';
import { CLIP_FORMAT, type Clip } from './clip.ts';

/** Why a text from the clipboard cannot be pasted. */
export type ClipProblem =
  | { code: 'nothingToPaste' }
  | { code: 'notAClip' }
  | { code: 'clipTooLarge' }
  | { code: 'newerClip'; version: number; supported: number }
  | { code: 'brokenClip' };

export type ClipResult = { ok: true; clip: Clip } | { ok: false; problem: ClipProblem };

/** More characters than a document at its limits is likely to need; what is longer is not even read. */
const LONGEST = 20_000_000;

const refused = (problem: ClipProblem): ClipResult => ({ ok: false, problem });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads what is in the clipboard, whoever put it there; what an older version of the app copied is migrated. Never throws. */
export function readClip(text: string): ClipResult {
  if (text.trim() === '') return refused({ code: 'nothingToPaste' });
  if (text.length > LONGEST) return refused({ code: 'clipTooLarge' });
  const input = parsed(text);
  if (typeof input !== 'object' || input === null || !('format' in input) || input.format !== CLIP_FORMAT)
    return refused({ code: 'notAClip' });
  const read = readDocument({ ...input, format: emptyDocument().format });
  if (!read.ok) return refused(read.problem.code === 'newerVersion' ? { ...read.problem, code: 'newerClip' } : { code: 'brokenClip' });
  const { nodes } = read.document;
  if (nodes.length === 0) return refused({ code: 'nothingToPaste' });
  if (new Set(nodes.map(({ id }) => id)).size < nodes.length) return refused({ code: 'brokenClip' });
  return { ok: true, clip: { ...read.document, format: CLIP_FORMAT } };
}
