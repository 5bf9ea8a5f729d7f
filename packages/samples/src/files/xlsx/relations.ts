import { FILE_LIMITS } from '../problem.ts';
import { readXml } from './xml.ts';
import type { ZipPart } from './zip.ts';

type Parts = ReadonlyMap<string, ZipPart>;

/** What a part says of another: `type` is the last word of the relationship's address, alike in transitional and in strict files. */
type Relation = { id: string; type: string; path: string };

const USUAL_BOOK = 'xl/workbook.xml';

/** Where the workbook itself is. */
export async function findBook(parts: Parts): Promise<string> {
  const related = await relatedTo(parts, '');
  return related.find(({ type, path }) => type === 'officeDocument' && parts.has(path))?.path ?? USUAL_BOOK;
}

/** The parts that a part has to do with; those of the whole file where `path` is empty. */
export async function relatedTo(parts: Parts, path: string): Promise<Relation[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const part = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const related: Relation[] = [];
  if (!part) return related;
  await readXml(part.text(FILE_LIMITS.unpacked.texts), {
    open(name, { Id = '', Target = '', Type = '' }) {
      if (name === 'Relationship') related.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path: resolve(Target, folder) });
    },
    text() {},
    close() {},
  });
  return related;
}

/** A path from the root, of one from there or from a folder. */
function resolve(target: string, folder: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The id of the relationship that an element names, whatever prefix its namespace goes by. */
export const relationshipOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? attributes.id ?? '';
