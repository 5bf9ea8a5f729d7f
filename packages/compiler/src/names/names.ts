import { type Condition, type Document, eventsOf, fieldsOf, type Label, type Node, type PropertyCondition } from '@umbral/model';
import type { ProseNames } from '../targets/prose/index.ts';

/** Texts as people wrote them, by how they are compared. */
function writtenTexts(document: Document): Map<string, string> {
  const texts = new Map<string, string>();
  const note = (text: string) => texts.set(text.trim().toLowerCase(), text);
  const visit = (condition: Condition | PropertyCondition): void => {
    if (condition.kind === 'comparison') {
      const { value } = condition;
      if (typeof value === 'string') note(value);
      else if (Array.isArray(value)) value.forEach(note);
    } else if (condition.kind === 'activity') visit(condition.where);
    else condition.of.forEach(visit);
  };
  for (const { data } of document.nodes) {
    if ('condition' in data) visit(data.condition);
    if ('where' in data) visit(data.where);
    if ('ladder' in data && data.ladder && 'otherwise' in data.ladder) for (const { values } of data.ladder.steps) values.forEach(note);
  }
  return texts;
}

/** What a description calls the things of a document. `say` gives the text of a label in the reader's language. */
export function proseNames(document: Document, model: string, say: (label: Label) => string): ProseNames {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const [fields, events, texts] = [fieldsOf(document), eventsOf(document), writtenTexts(document)];
  const properties = new Map([...events.values()].flatMap((event) => event.properties).map((property) => [property.key, property]));
  const text = (label: Label | null | undefined): string | null => (label ? say(label) : null);
  const titleOf = (node: Node | undefined) => (node && node.kind !== 'note' ? text(node.data.title) : null);
  return {
    model: () => model,
    title: (id) => titleOf(nodes.get(id)),
    field: (key) => text(fields.get(key)?.label),
    event: (key) => text(events.get(key)?.label),
    property: (key) => text(properties.get(key)?.label),
    band: (id, band) => {
      const node = nodes.get(id);
      return node?.kind === 'bands' ? text(node.data.bands.find((each) => each.id === band)?.label) : null;
    },
    grade: (id, grade) => {
      const node = nodes.get(id);
      return node?.kind === 'matrix' ? text(node.data.grades.find((each) => each.id === grade)?.label) : null;
    },
    text: (compared) => texts.get(compared) ?? null,
  };
}
