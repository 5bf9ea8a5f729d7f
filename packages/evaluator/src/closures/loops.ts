import type { Closure, Compile, OperatorCompiler } from './closure.ts';
import { truthy } from './coerce.ts';
import { squarings } from './squarings.ts';
import { summing } from './summing.ts';

/** The list that a loop runs over and its body; what is no list is an empty one. */
function loop(values: readonly unknown[], compile: Compile): { list: (data: unknown) => readonly unknown[]; body: Closure } {
  const source = compile(values[0]);
  const list = (data: unknown): readonly unknown[] => {
    const found = source(data);
    return Array.isArray(found) ? found : [];
  };
  return { list, body: compile(values[1]) };
}

const filter: OperatorCompiler = (values, compile) => {
  const { list, body } = loop(values, compile);
  return (data) => list(data).filter((element) => truthy(body(element)));
};

const map: OperatorCompiler = (values, compile) => {
  const { list, body } = loop(values, compile);
  return (data) => list(data).map((element) => body(element));
};

/** Of an empty list, "all" is false. */
const all: OperatorCompiler = (values, compile) => {
  const { list, body } = loop(values, compile);
  return (data) => {
    const elements = list(data);
    return elements.length > 0 && elements.every((element) => truthy(body(element)));
  };
};

const some: OperatorCompiler = (values, compile) => {
  const { list, body } = loop(values, compile);
  return (data) => list(data).some((element) => truthy(body(element)));
};

const none: OperatorCompiler = (values, compile) => {
  const found = some(values, compile);
  return (data) => !found(data);
};

const reduce: OperatorCompiler = (values, compile) =>
  squarings(values, compile) ?? summing(values, compile) ?? plainReduce(values, compile);

const plainReduce: OperatorCompiler = (values, compile) => {
  const { list, body } = loop(values, compile);
  const start = values[2] === undefined ? () => null : compile(values[2]);
  return (data) => list(data).reduce((accumulator, current) => body({ current, accumulator }), start(data));
};

export const LOOPS: readonly (readonly [string, OperatorCompiler])[] = [
  ['filter', filter],
  ['map', map],
  ['all', all],
  ['some', some],
  ['none', none],
  ['reduce', reduce],
];
