import type { FileNote, FileProblem, MappingProblem, RowNote } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/formats.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A function that writes a number of bytes as people do: 2.3 MB. */
export function useSize(): (bytes: number) => string {
  const { i18n } = useTranslation();
  return (bytes) => {
    const power = Math.min(3, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
    const format = {
      style: 'unit',
      unit: UNITS[power] ?? 'byte',
      maximumFractionDigits: power > 1 ? 1 : 0,
      unitDisplay: power === 0 ? 'long' : 'short',
    } as const;
    return new Intl.NumberFormat(i18n.language, format).format(bytes / 1024 ** power);
  };
}

/** Numbers of rows and columns are written as a spreadsheet shows them, without separators. */
const PLACES = ['row', 'firstRow', 'column', 'line'];

/** Functions that put what an import has to say into sentences. */
export function useImportTexts() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const size = useSize();
  const written = (params: Record<string, string | number>) =>
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => [
        key,
        typeof value === 'number' && !PLACES.includes(key) ? number(value) : String(value),
      ]),
    );
  return {
    file: ({ code, params }: FileProblem): string => {
      const sizes = code.endsWith('TooLarge') ? { size: size(Number(params.size ?? 0)), limit: size(Number(params.limit)) } : {};
      const kind = 'kind' in params ? { kind: t(`import.kind.${params.kind}`) } : {};
      return t(`import.file.${code}`, { ...written(params), ...sizes, ...kind });
    },
    note: ({ code, params }: FileNote): string =>
      t(`import.note.${code}`, { ...written(params), count: Number(params.fields ?? params.cells ?? 1) }),
    row: ({ code, params }: Pick<RowNote, 'code' | 'params'>): string => t(`import.row.${code}`, written(params)),
    mapping: ({ code, params }: MappingProblem, header: readonly string[]): string => {
      const column = 'column' in params ? { column: header[Number(params.column)] ?? String(params.column) } : {};
      const use = 'use' in params ? { use: t(`import.use.${params.use}`) } : {};
      return t(`import.mapping.${code}`, { ...written(params), ...column, ...use });
    },
  };
}
