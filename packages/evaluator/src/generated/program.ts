import type { Node } from '../ir/node.ts';
import { type Pass, passesOf } from '../ir/passes.ts';
import { everyNode, sharedNodes } from '../ir/uses.ts';
import { beginRun } from '../values/effort.ts';
import type { CodeAccess } from './access.ts';
import { Chunks } from './chunks.ts';
import { Code, Region } from './code.ts';
import { Expressions } from './expressions.ts';
import { writeLoop, writePass } from './loops.ts';

/** Nodes in a function: engines stop optimising functions that are too long (V8: those of 60 KiB of bytecode). */
const CHUNK = 1_500;

/**
 * What to write. `cuts`: nodes that may be computed one after the other. `computed`: what there is for every row already (see
 * computedCode). `finish`: the last statements of the function, from the expressions of the roots.
 */
export type Task = {
  roots: readonly Node[];
  cuts: readonly Node[];
  access: CodeAccess;
  computed: ReadonlyMap<Node, Computed>;
  /** Names of what the function is given. */
  names?: ReadonlyMap<Node, string>;
  finish: (values: readonly string[], code: Code) => string;
  /** The function around the statements for one row, `d`; `p` is the row's place. */
  wrap: (statements: string) => string;
};

/** Values by the place (`p`) of their row; booleans as 0 and 1. */
export type Computed = Float64Array | Uint8Array | readonly unknown[];

const computedCode = (values: Computed, code: Code): string =>
  values instanceof Uint8Array ? `(${code.constant(values)}[p]===1)` : `${code.constant(values)}[p]`;

/** A function of one row and its place. */
export const ONE_ROW = (statements: string): string => `function score(d,p){${statements}}`;

/**
 * Writes nodes as a JavaScript function, or as several that follow each other where one would be too long. Throws what the host throws
 * where code must not be generated.
 */
export function generate({ roots, cuts, access, computed, names, finish, wrap }: Task): unknown {
  const code = new Code();
  const known = new Map([...(names ?? []), ...[...computed].map(([node, values]) => [node, computedCode(values, code)] as const)]);
  const write: Expressions = new Expressions(code, access, (node, region) => writeLoop(node, region, write));
  const isLong = everyNode(roots, known).size > CHUNK;
  const { declarations, calls, last } = isLong ? inChunks(roots, cuts, known, write) : inOne(roots, known, write);
  const end = finish(
    roots.map((root) => write.value(root, last)),
    code,
  );
  const begin = `${code.constant(beginRun)}();`;
  return code.link(`${declarations}return ${wrap(`${begin}${calls}${access.prologue}${last.statements.join('')}${end}`)}`);
}

/** What comes before the last block, and the last block. */
type Written = { declarations: string; calls: string; last: Region };

type Names = ReadonlyMap<Node, string>;

function inOne(roots: readonly Node[], known: Names, write: Expressions): Written {
  const last = new Region(null, known);
  const passes = passesOf(roots, known);
  last.expect([...roots, ...passes.map(({ list }) => list)]);
  for (const pass of passes) writePass(pass, last, write);
  return { declarations: '', calls: '', last };
}

function inChunks(roots: readonly Node[], cuts: readonly Node[], known: Names, write: Expressions): Written {
  const chunks = new Chunks(write, CHUNK, known);
  for (const step of schedule(roots, cuts, known)) {
    if ('pass' in step) chunks.addPass(step.pass);
    else chunks.addNode(step.node);
  }
  return chunks.finish(roots);
}

type Step = { pass: Pass } | { node: Node };

/** Passes and nodes in an order in which each comes after what it is made of. */
function schedule(roots: readonly Node[], cuts: readonly Node[], known: Names): readonly Step[] {
  const wanted = everyNode(roots, known);
  const kept = new Set([...cuts.filter((cut) => wanted.has(cut)), ...sharedNodes(roots, known)]);
  const nodes = [...kept]
    .filter((node) => node.op !== 'literal' && !node.inLoop && !known.has(node))
    .map((node) => ({ id: node.id, step: { node } }));
  const passes = passesOf(roots, known).map((pass) => ({ id: pass.list.id, step: { pass } }));
  return [...passes, ...nodes].sort((a, b) => a.id - b.id).map(({ step }) => step);
}
