import type { Aggregate, Node } from './node.ts';
import type { Known } from './uses.ts';

/** A loop's result with the predicates that a pass still has to test. */
export type Taken = { aggregate: Aggregate; predicates: readonly Node[] };

/**
 * One pass over a list that computes many loops' results at once, which it can because the body of a loop sees nothing but its element.
 * Each element is looked at by what `subject` (mostly its type) comes to: `cases` by that text, `always` for every element.
 */
export type Pass = {
  list: Node;
  aggregates: readonly Aggregate[];
  subject: Node | null;
  cases: ReadonlyMap<string, readonly Taken[]>;
  always: readonly Taken[];
};

/** The passes that some nodes need beside what is `known`, by list. A loop that starts from a computed value is not part of a pass. */
export function passesOf(roots: readonly Node[], known: Known = new Map()): readonly Pass[] {
  const byList = new Map<Node, Aggregate[]>();
  const seen = new Set<Node>();
  const waiting = [...roots];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node) || known.has(node)) continue;
    seen.add(node);
    for (const arg of node.args) waiting.push(arg);
    if (node.op !== 'aggregate' || node.inLoop || node.args[1]?.op !== 'literal') continue;
    const [list] = node.args;
    if (!list) continue;
    const found = byList.get(list);
    if (found) found.push(node);
    else byList.set(list, [node]);
  }
  const passes = [...byList].map(([list, aggregates]) =>
    passOver(
      list,
      aggregates.toSorted((a, b) => a.id - b.id),
    ),
  );
  return passes.sort((a, b) => a.list.id - b.list.id);
}

/** A pass that computes these loops' results; all must be over the same list. */
export function passOver(list: Node, aggregates: readonly Aggregate[]): Pass {
  const subject = mostAsked(aggregates);
  const cases = new Map<string, Taken[]>();
  const always: Taken[] = [];
  for (const aggregate of aggregates) {
    const { predicates } = aggregate.loop;
    const deciding = predicates.find((each) => textsOf(each)?.subject === subject);
    const texts = deciding && textsOf(deciding)?.texts;
    if (!texts) always.push({ aggregate, predicates });
    else {
      const taken = { aggregate, predicates: predicates.filter((each) => each !== deciding) };
      for (const text of new Set(texts)) {
        const found = cases.get(text);
        if (found) found.push(taken);
        else cases.set(text, [taken]);
      }
    }
  }
  return { list, aggregates, subject: cases.size > 0 ? subject : null, cases, always };
}

/** What most loops compare with texts. */
function mostAsked(aggregates: readonly Aggregate[]): Node | null {
  const votes = new Map<Node, number>();
  for (const { loop } of aggregates) {
    const subjects = new Set(loop.predicates.flatMap((each) => textsOf(each)?.subject ?? []));
    for (const subject of subjects) votes.set(subject, (votes.get(subject) ?? 0) + 1);
  }
  return [...votes].sort(([a, left], [b, right]) => right - left || a.id - b.id)[0]?.[0] ?? null;
}

/** A predicate that holds for certain texts of one value of the element: `===` a text, `in` a list of texts, or any of such. */
function textsOf(predicate: Node): { subject: Node; texts: readonly string[] } | null {
  if (predicate.op === 'or') return eitherOf(predicate.args);
  if (predicate.op !== 'operation') return null;
  const [a, b] = predicate.args;
  if (!a || !b) return null;
  if (predicate.name === 'same') return textOf(a, b) ?? textOf(b, a);
  return predicate.name === 'contains' && isTexts(b) && isOfElement(a) ? { subject: a, texts: b.value } : null;
}

const isOfElement = (node: Node): boolean => node.inLoop && !node.usesAccumulator;

const textOf = (subject: Node, text: Node) =>
  text.op === 'literal' && typeof text.value === 'string' && isOfElement(subject) ? { subject, texts: [text.value] } : null;

type Texts = Node & { value: readonly string[] };
const isTexts = (node: Node): node is Texts =>
  node.op === 'literal' && Array.isArray(node.value) && node.value.every((each) => typeof each === 'string');

function eitherOf(parts: readonly Node[]): { subject: Node; texts: readonly string[] } | null {
  const found = parts.map(textsOf);
  const [first] = found;
  if (!first || found.some((each) => each?.subject !== first.subject)) return null;
  return { subject: first.subject, texts: found.flatMap((each) => each?.texts ?? []) };
}
