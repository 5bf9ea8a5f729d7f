import { type Expression, parseSync, type SpreadElement, type TemplateLiteral, Visitor } from 'oxc-parser';

/** The texts that code asks for: exact keys and who asks, keys put together from a pattern and who asks, and every text that may be a key. */
export type Demand = {
  exact: Map<string, string>;
  patterns: { pattern: RegExp; who: string }[];
  mentioned: Set<string>;
  loose: RegExp[];
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `label.${code}` → /^label\..+$/ */
const patternOf = ({ quasis }: TemplateLiteral) =>
  new RegExp(`^${quasis.map(({ value }) => escaped(value.cooked ?? value.raw)).join('.+')}$`);

/** Every key that an argument of t can be: a text, a list of fallbacks, either side of a choice. */
function keysIn(argument: Expression | SpreadElement | null | undefined): (string | RegExp)[] {
  if (argument?.type === 'Literal') return typeof argument.value === 'string' ? [argument.value] : [];
  if (argument?.type === 'TemplateLiteral')
    return [argument.expressions.length ? patternOf(argument) : (argument.quasis[0]?.value.raw ?? '')];
  if (argument?.type === 'ArrayExpression') return argument.elements.flatMap(keysIn);
  if (argument?.type === 'ConditionalExpression') return [...keysIn(argument.consequent), ...keysIn(argument.alternate)];
  if (argument?.type === 'LogicalExpression') return [...keysIn(argument.left), ...keysIn(argument.right)];
  return [];
}

/** What these files ask for in t(…) and <Trans i18nKey>. */
export function demandOf(files: Iterable<readonly [string, string]>): Demand {
  const demand: Demand = { exact: new Map(), patterns: [], mentioned: new Set(), loose: [] };
  for (const [at, text] of files) {
    const ask = (argument: Expression | SpreadElement | null | undefined) => {
      const who = `${at}:${text.slice(0, argument?.start).split('\n').length}`;
      for (const key of keysIn(argument)) {
        if (typeof key === 'string') demand.exact.set(key, who);
        else demand.patterns.push({ pattern: key, who });
      }
    };
    new Visitor({
      CallExpression({ callee, arguments: [first] }) {
        const called = callee.type === 'MemberExpression' ? callee.property : callee;
        if (called.type === 'Identifier' && called.name === 't') ask(first);
      },
      JSXAttribute({ name, value }) {
        if (name.name !== 'i18nKey') return;
        if (value?.type === 'Literal') ask(value);
        if (value?.type === 'JSXExpressionContainer' && value.expression.type !== 'JSXEmptyExpression') ask(value.expression);
      },
      Literal({ value }) {
        if (typeof value === 'string') demand.mentioned.add(value);
      },
      TemplateLiteral(node) {
        if (/^[a-z]\w*\./.test(node.quasis[0]?.value.raw ?? '')) demand.loose.push(patternOf(node));
      },
    }).visit(parseSync(at, text).program);
  }
  return demand;
}
