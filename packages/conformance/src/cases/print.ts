import type { Case } from './format.ts';

const line = (value: unknown): string => JSON.stringify(value);
const list = (values: readonly unknown[], indent: string): string =>
  values.length === 0 ? '[]' : `[\n${values.map((value) => `${indent}  ${line(value)}`).join(',\n')}\n${indent}]`;

/** A case over as many lines as it has nodes, leads and verdicts: a difference shows which. */
function printCase({ document, leads, expected, ...rest }: Case): string {
  const { nodes, edges, fields, events, ...head } = document;
  const drawn = [
    ...Object.entries(head).map(([key, value]) => `${line(key)}: ${line(value)}`),
    `"nodes": ${list(nodes, '      ')}`,
    `"edges": ${list(edges, '      ')}`,
    `"fields": ${list(fields, '      ')}`,
    `"events": ${list(events, '      ')}`,
  ];
  const parts = [
    ...Object.entries(rest).map(([key, value]) => `${line(key)}: ${line(value)}`),
    `"document": {\n${drawn.map((part) => `      ${part}`).join(',\n')}\n    }`,
    `"leads": ${list(leads, '    ')}`,
    `"expected": ${list(expected, '    ')}`,
  ];
  return `  {\n${parts.map((part) => `    ${part}`).join(',\n')}\n  }`;
}

/** A file of cases, always the same for the same cases. */
export const printCases = (cases: readonly Case[]): string => `[\n${cases.map(printCase).join(',\n')}\n]\n`;
