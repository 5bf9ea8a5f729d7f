import { randomUUID } from 'node:crypto';
import { type Document, TEMPLATES } from '@umbral/model';
import type { RouterInputs } from '../../src/router.ts';
import type { Client } from './client.ts';

type Publication = RouterInputs['versions']['publish'];

/** The combined template, with so many points for one of its criteria. */
export function combined(points = 20): Document {
  const document = TEMPLATES.combined();
  const nodes = document.nodes.map((node) =>
    node.kind === 'criterion' && node.id === 'decides' ? { ...node, data: { ...node.data, points } } : node,
  );
  return { ...document, nodes };
}

/** What a person of a client does: draws, saves, publishes. */
export function publisher(client: Client) {
  const create = async (document = combined()) => (await client.models.create.mutate({ name: 'Fit', document })).id;
  const save = (id: string, baseRevision: number, document: Document) =>
    client.models.save.mutate({ id, baseRevision, saveId: randomUUID(), document });
  const publish = (modelId: string, number: number, more: Partial<Publication> = {}) =>
    client.versions.publish.mutate({ modelId, number, revision: number, note: '', sampleId: null, publishId: randomUUID(), ...more });
  /** A model with so many versions; each has a revision of its own, of the same number. */
  const withVersions = async (count: number) => {
    const id = await create();
    for (let number = 1; number <= count; number++) {
      if (number > 1) await save(id, number - 1, combined(20 + number));
      await publish(id, number);
    }
    return id;
  };
  return { create, save, publish, withVersions };
}
