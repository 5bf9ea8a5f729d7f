import type { Band, Clash, Document, Edge, Node } from '@umbral/model';
import type { TFunction } from 'i18next';
import { labelText } from '../../../language/label.ts';
import { valueText } from '../../../words/changes.ts';
import type { Words } from '../../../words/conditions.ts';

/** One thing to decide: what it is about, and what each side made of it. `keys`: of the clashes that are decided with it. */
export type Question = { keys: readonly string[]; what: string; mine: string; theirs: string };

type FieldClash = Extract<Clash, { kind: 'field' }>;

/** Puts clashes into words, with the names that nodes have in either document. */
export class ClashWords {
  readonly #words: Words;
  readonly #t: TFunction;
  readonly #titleOf: (node: Node) => string;
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #edges: ReadonlyMap<string, Edge>;

  constructor(words: Words, titleOf: (node: Node) => string, documents: readonly Document[]) {
    this.#words = words;
    this.#t = words.t;
    this.#titleOf = titleOf;
    this.#nodes = new Map(documents.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)));
    this.#edges = new Map(documents.flatMap(({ edges }) => edges.map((edge) => [edge.id, edge] as const)));
  }

  /** What there is to decide; the places of several cards are one question. */
  questions(clashes: readonly Clash[]): Question[] {
    const places = clashes.filter(({ kind }) => kind === 'position');
    if (places.length < 2) return clashes.map((clash) => this.#question(clash));
    const others = clashes.filter(({ kind }) => kind !== 'position').map((clash) => this.#question(clash));
    const cards = this.#words.formats.number(places.length);
    const what = this.#t('merge.places', { count: places.length, cards });
    return [...others, { keys: places.map(({ key }) => key), what, mine: this.#t('merge.asMine'), theirs: this.#t('merge.asTheirs') }];
  }

  #question(clash: Clash): Question {
    const [what, mine, theirs] = this.#told(clash);
    // Two that read the same would leave nothing to decide by.
    const isClear = mine !== theirs;
    return {
      keys: [clash.key],
      what,
      mine: isClear ? mine : this.#t('merge.asMine'),
      theirs: isClear ? theirs : this.#t('merge.asTheirs'),
    };
  }

  #told(clash: Clash): [what: string, mine: string, theirs: string] {
    const t = this.#t;
    switch (clash.kind) {
      case 'field':
        return [this.#fieldName(clash), this.#value(clash, clash.mine), this.#value(clash, clash.theirs)];
      case 'position': {
        const { number } = this.#words.formats;
        const to = ({ x, y }: { x: number; y: number }) => t('merge.to', { x: number(x, 0), y: number(y, 0) });
        return [t('merge.place', { name: this.#titleOf(clash.node) }), to(clash.mine), to(clash.theirs)];
      }
      case 'node': {
        const node = clash.base ?? clash.mine ?? clash.theirs;
        return [node ? this.#titleOf(node) : '', this.#fate(clash.mine, clash.base), this.#fate(clash.theirs, clash.base)];
      }
      case 'edge': {
        const edge = clash.base ?? clash.mine ?? clash.theirs;
        return [this.#connection(edge), this.#wayOf(clash.mine), this.#wayOf(clash.theirs)];
      }
      case 'input':
        return [t('merge.input', { name: this.#titleOf(clash.node) }), this.#endOf(clash.mine.source), this.#endOf(clash.theirs.source)];
      case 'order':
        return [t('merge.order', { name: this.#titleOf(clash.node) }), this.#sources(clash.mine), this.#sources(clash.theirs)];
      case 'definition': {
        const label = (clash.base ?? clash.mine ?? clash.theirs)?.label;
        const told = (definition: unknown) => (definition === null ? t('merge.gone') : t('merge.changed'));
        return [t('merge.definition', { name: label ? labelText(t, label) : clash.name }), told(clash.mine), told(clash.theirs)];
      }
    }
  }

  #fate(node: Node | null, base: Node | null): string {
    if (node === null) return this.#t('merge.gone');
    return this.#t(base === null ? 'merge.changed' : 'merge.here');
  }

  #endOf(id: string): string {
    const node = this.#nodes.get(id);
    return node ? this.#titleOf(node) : this.#t('merge.lostEnd');
  }

  #connection(edge: Edge | null): string {
    return edge ? this.#t('merge.connection', { from: this.#endOf(edge.source), to: this.#endOf(edge.target) }) : '';
  }

  #wayOf = (edge: Edge | null): string => (edge ? this.#connection(edge) : this.#t('merge.gone'));

  #sources(ids: readonly string[]): string {
    return ids
      .flatMap((id) => this.#edges.get(id) ?? [])
      .map(({ source }) => this.#endOf(source))
      .join(', ');
  }

  #fieldName({ node, path, ...three }: FieldClash): string {
    const t = this.#t;
    const [field = '', ...inner] = path;
    const name = t('merge.ofNode', { name: this.#titleOf(node), field: t([`data.${field}`, 'data.other']) });
    const inside = this.#insideName(node, field, inner, three);
    return inside === null ? name : t('merge.inside', { outer: name, inner: inside });
  }

  /** What a part of a field is called; null where the field as a whole is meant. */
  #insideName(
    node: Node,
    field: string,
    [first, second, third]: readonly string[],
    three: { base?: unknown; mine?: unknown },
  ): string | null {
    const t = this.#t;
    if (first === undefined) return null;
    if (field === 'cells') return t('merge.row', { row: Number(first) + 1, column: Number(second) + 1 });
    if (field === 'weights') return this.#endOf(first);
    if (field === 'ladder' && second !== undefined)
      return t('merge.step', { step: `${Number(second) + 1}${third === 'points' ? `, ${t('data.points')}` : ''}` });
    if (field === 'ladder') return t([`ladder.${first}`, 'data.other']);
    if (field !== 'bands' && field !== 'grades') return t('data.other');
    const items: readonly Pick<Band, 'id' | 'label'>[] = [...listOf(node, field), ...listIn(three.base), ...listIn(three.mine)];
    const item = items.find(({ id }) => id === first);
    const label = item ? labelText(t, item.label) : first;
    return second === undefined ? label : t('merge.inside', { outer: label, inner: t(`merge.band.${second}`) });
  }

  #value({ path, node, mine }: FieldClash, value: unknown): string {
    const t = this.#t;
    const [field = '', , part] = path;
    const unsaid = () => t(value === mine ? 'merge.asMine' : 'merge.asTheirs');
    if (path.length === 1) return valueText(this.#words, field, value) ?? unsaid();
    if (value === undefined) return t('merge.gone');
    if (typeof value === 'number') return this.#words.formats.number(value);
    if (part === 'colour') return t(`colour.${String(value)}`);
    if (isLabel(value)) return labelText(t, value);
    if (field === 'cells') {
      const grade = listOf(node, 'grades').find(({ id }) => id === value);
      return grade ? labelText(t, grade.label) : String(value);
    }
    return value === null ? t('change.nothing') : unsaid();
  }
}

type Named = Pick<Band, 'id' | 'label'>;

const isLabel = (value: unknown): value is Band['label'] =>
  typeof value === 'object' && value !== null && ('code' in value || 'text' in value);

/** A band or grade that the other side removed, as it was. */
const listIn = (value: unknown): Named[] =>
  typeof value === 'object' && value !== null && 'id' in value && 'label' in value && isLabel(value.label)
    ? [{ id: String(value.id), label: value.label }]
    : [];

function listOf(node: Node, field: 'bands' | 'grades'): readonly Named[] {
  if (field === 'bands') return node.kind === 'bands' ? node.data.bands : [];
  return node.kind === 'matrix' ? node.data.grades : [];
}
