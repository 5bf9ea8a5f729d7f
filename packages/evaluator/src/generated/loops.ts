import type { Aggregate, Node } from '../ir/node.ts';
import type { Pass, Taken } from '../ir/passes.ts';
import { everyNode } from '../ir/uses.ts';
import { spendSize, spendSteps } from '../values/effort.ts';
import type { Case } from './access.ts';
import { literal, Region } from './code.ts';
import type { Expressions } from './expressions.ts';
import { nested } from './nesting.ts';

/** A loop's result in the making. */
type Result = { name: string; start: string; final: string };

/** Statements that take one element into a result, unless a predicate does not hold for it. `inner` sees the element. */
export function updateCode(
  { loop }: Pick<Aggregate, 'loop'>,
  predicates: readonly Node[],
  name: string,
  outer: Region,
  write: Expressions,
): string {
  const conditions = predicates.map((each) => write.condition(each, outer));
  const inner = new Region(outer);
  inner.expect([loop.body]);
  if (loop.accumulator) inner.bind(loop.accumulator, name);
  const step = stepOf(loop, name, inner, write);
  if (loop.kind === 'any') conditions.unshift(`!${name}`);
  const body = `{${inner.statements.join('')}${step}}`;
  return conditions.length > 0 ? `if(${conditions.join('&&')})${body}` : body;
}

function stepOf({ kind, body }: Aggregate['loop'], name: string, region: Region, write: Expressions): string {
  if (kind === 'any') return `${name}=!!${write.condition(body, region)};`;
  if (kind === 'all') return `if(${name}!==false)${name}=!!${write.condition(body, region)};`;
  if (kind === 'reduce') return `${name}=${write.value(body, region)};`;
  return `${write.code.constant(spendSize)}(1);${name}.push(${write.value(body, region)});`;
}

const startOf = (kind: Aggregate['loop']['kind'], start: string): string =>
  kind === 'any' ? 'false' : kind === 'all' ? 'null' : kind === 'collect' ? '[]' : start;

/** Of an empty list, "all" is false. */
const finalOf = (kind: Aggregate['loop']['kind'], name: string): string => (kind === 'all' ? `(${name}===true)` : name);

/** Writes a pass into a region, which then knows the names of all its results. */
export function writePass(pass: Pass, region: Region, write: Expressions): void {
  const { code, access } = write;
  const results = new Map(pass.aggregates.map((each) => [each, resultOf(each, region, write)] as const));
  for (const { name, start } of results.values()) region.statements.push(`let ${name}=${start};`);
  const event = code.name('e');
  const body = bodyOf(pass, event, results, region, write);
  if (pass.list.op === 'events') region.statements.push(`{${access.eachEvent(event, body, code)}}`);
  else region.statements.push(plainLoop(write.value(pass.list, region), event, body, results.size, write));
  for (const [aggregate, { final }] of results) region.bind(aggregate, final);
}

function resultOf({ loop, args }: Aggregate, region: Region, write: Expressions): Result {
  const name = write.code.name('a');
  const start = args[1] ? write.value(args[1], region) : 'null';
  return { name, start: startOf(loop.kind, start), final: finalOf(loop.kind, name) };
}

function plainLoop(list: string, element: string, body: string, cost: number, { code }: Expressions): string {
  const name = code.name('l');
  const spent = `${code.constant(spendSteps)}(${name}.length*${cost});`;
  return `{const ${name}=${list};if(Array.isArray(${name})){${spent}for(let i=0,n=${name}.length;i<n;i++){const ${element}=${name}[i];${body}}}}`;
}

function bodyOf(pass: Pass, event: string, results: ReadonlyMap<Aggregate, Result>, around: Region, write: Expressions): string {
  const { subject, cases, always, aggregates } = pass;
  const everyTime = new Region(around);
  for (const { loop } of aggregates) everyTime.bind(loop.element, event);
  everyTime.expect(always.flatMap(({ aggregate, predicates }) => [...predicates, aggregate.loop.body]));
  const updates = updatesOf(always, results, everyTime, write);
  const dispatch = subject ? switchOf(subject, cases, results, everyTime, write) : '';
  return `${everyTime.statements.join('')}${updates}${dispatch}`;
}

/** Loops that begin with the same predicate ask it once; and what lies within seven days is only asked of what lies within thirty. */
function updatesOf(takens: readonly Taken[], results: ReadonlyMap<Aggregate, Result>, region: Region, write: Expressions): string {
  const nest = nested(takens);
  const own = nest.own.map((each) => updateOf(each, results, region, write));
  const inside = nest.inside.map(({ first, takens: those }) => {
    if (those.length === 1) return those.map((each) => updateOf(each, results, region, write)).join('');
    const condition = write.condition(first, region);
    const inner = new Region(region);
    const rest = those.map(({ aggregate, predicates }) => ({ aggregate, predicates: predicates.filter((each) => each !== first) }));
    inner.expect(rest.flatMap(({ aggregate, predicates }) => [...predicates, aggregate.loop.body]));
    const updates = updatesOf(rest, results, inner, write);
    return `if(${condition}){${inner.statements.join('')}${updates}}`;
  });
  return `${own.join('')}${inside.join('')}`;
}

function updateOf({ aggregate, predicates }: Taken, results: ReadonlyMap<Aggregate, Result>, region: Region, write: Expressions): string {
  return updateCode(aggregate, predicates, results.get(aggregate)?.name ?? '', region, write);
}

/** Texts with the same loops share a case. */
function switchOf(subject: Node, cases: Pass['cases'], results: ReadonlyMap<Aggregate, Result>, outer: Region, write: Expressions): string {
  const groups = new Map<string, { texts: string[]; takens: readonly Taken[] }>();
  for (const [text, takens] of cases) {
    const key = takens.map(({ aggregate }) => aggregate.id).join();
    const group = groups.get(key);
    if (group) group.texts.push(text);
    else groups.set(key, { texts: [text], takens });
  }
  const written = [...groups.values()].map(({ texts, takens }): Case => {
    const region = new Region(outer);
    region.expect(takens.flatMap(({ aggregate, predicates }) => [...predicates, aggregate.loop.body]));
    const updates = updatesOf(takens, results, region, write);
    return { texts, statements: `${region.statements.join('')}${updates}` };
  });
  const dispatch = write.access.dispatch(subject, (event) => write.value(event, outer), write.code);
  return dispatch ? dispatch(written) : switchCode(write.value(subject, outer), written, literal);
}

/** `case …:{…break}` for each. */
export function switchCode(on: string, cases: readonly Case[], labelOf: (text: string) => string): string {
  const written = cases.map(({ texts, statements }) => `${texts.map((text) => `case ${labelOf(text)}:`).join('')}{${statements}break}`);
  return `switch(${on}){${written.join('')}}`;
}

/** Writes a loop by itself as a function of its list and its start: its body sees nothing else. */
export function writeLoop({ args, loop }: Aggregate, region: Region, write: Expressions): string {
  const { code } = write;
  const [list, start] = args.map((each) => write.value(each, region));
  const [name, element] = [code.name('f'), code.name('e')];
  const inner = new Region(null);
  inner.bind(loop.element, element);
  inner.expect([...loop.predicates, loop.body]);
  const step = updateCode({ loop }, loop.predicates, 'a', inner, write);
  const cost = everyNode([...loop.predicates, loop.body]).size;
  const each = plainLoop('l', element, `${inner.statements.join('')}${step}`, cost, write);
  code.functions.push(`function ${name}(l,s){let a=${startOf(loop.kind, 's')};${each}return ${finalOf(loop.kind, 'a')}}`);
  return `${name}(${list},${start})`;
}
