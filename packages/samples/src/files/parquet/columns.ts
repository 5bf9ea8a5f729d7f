import type { SchemaTree } from 'hyparquet';
import { FILE_LIMITS, FileRefused } from '../problem.ts';

/** A column of a Parquet file and the columns that it is flattened into: one, or those of its members where it is a struct. */
export type Column = { name: string; paths: string[]; isStruct: boolean };

/** The columns of a file, in their order. Lists and maps stay one column. */
export function columnsOf(schema: SchemaTree): Column[] {
  const columns = schema.children.map((child): Column => {
    const paths = pathsOf(child);
    return { name: child.element.name, paths, isStruct: isStruct(child) };
  });
  const found = columns.reduce((sum, { paths }) => sum + paths.length, 0);
  if (found > FILE_LIMITS.columns) throw new FileRefused('tooManyColumns', { found, limit: FILE_LIMITS.columns });
  return columns;
}

function isStruct({ children, element }: SchemaTree): boolean {
  const { converted_type, logical_type, repetition_type } = element;
  return children.length > 0 && converted_type === undefined && logical_type === undefined && repetition_type !== 'REPEATED';
}

function pathsOf(tree: SchemaTree, prefix = ''): string[] {
  const path = prefix + tree.element.name;
  return isStruct(tree) ? tree.children.flatMap((child) => pathsOf(child, `${path}.`)) : [path];
}
