import type { DataOf } from '@umbral/model';
import { group, scored } from '../draw.ts';
import { sized } from '../people.ts';
import { stairs } from '../small.ts';
import type { Spec } from '../spec.ts';

type Group = Partial<DataOf<'group'>>;
const grouped = (points: readonly number[], data: Group) =>
  scored([
    ...stairs(points),
    group(
      'g',
      points.map((_, index) => `c${index}`),
      data,
    ),
  ]);

/** Combination, points, other data, and the score by how many of the criteria match (none first). */
const ROWS: readonly [Group, readonly number[], readonly number[], string][] = [
  [{ combine: 'sum' }, [10, 20, 30], [0, 10, 30, 60], 'added'],
  [{ combine: 'sum' }, [10, -20, 30], [0, 10, -10, 20], 'added, with a negative'],
  [{ combine: 'maximum' }, [10, 20, 30], [0, 10, 20, 30], 'the largest'],
  [{ combine: 'maximum' }, [30, 20, 10], [0, 30, 30, 30], 'the largest, wherever it is'],
  [{ combine: 'maximum' }, [-10, -20], [0, 0, -10], 'one that does not match gives 0, which is more than −10; all three match: −10'],
  [{ combine: 'first' }, [10, 20, 30], [0, 10, 10, 10], 'the first that matches'],
  [{ combine: 'first' }, [-10, 20], [0, -10, -10], 'the first that matches, also if it is the least'],
  [{ combine: 'first' }, [0, 20], [0, 0, 0], 'the first matches and gives 0'],
  [{ combine: 'sum', weight: 50 }, [10, 20], [0, 5, 15], 'half'],
  [{ combine: 'sum', weight: 0 }, [10, 20], [0, 0, 0], 'nothing'],
  [{ combine: 'sum', weight: 250 }, [10, 20], [0, 25, 75], 'two and a half times'],
  [{ combine: 'sum', weight: 33.3 }, [10, 20], [0, 3.33, 9.99], 'a third, nearly'],
  [{ combine: 'maximum', weight: 50 }, [10, 20], [0, 5, 10], 'half of the largest'],
  [{ combine: 'first', weight: 50 }, [10, 20], [0, 5, 5], 'half of the first'],
  [{ combine: 'sum', maximum: 25 }, [10, 20, 30], [0, 10, 25, 25], 'at most 25'],
  [{ combine: 'sum', minimum: 5 }, [10, -20], [5, 10, 5], 'at least 5, also of nothing'],
  [{ combine: 'sum', minimum: -5, maximum: 5 }, [10, -20], [0, 5, -5], 'within −5 and 5'],
  [{ combine: 'sum', weight: 50, maximum: 10 }, [10, 20], [0, 5, 10], 'first half, then at most 10: 15 → 10'],
  [{ combine: 'sum', weight: 200, minimum: 15 }, [10, 20], [15, 20, 60], 'first double, then at least 15'],
  [{ combine: 'maximum', maximum: 15 }, [10, 20], [0, 10, 15], 'the largest, at most 15'],
  [{ combine: 'first', minimum: 1, maximum: 8 }, [10, 20], [1, 8, 8], 'the first, within 1 and 8; no match gives 0, then at least 1'],
  [{ combine: 'sum', weight: 0, minimum: 3 }, [10], [3, 3], 'nothing, then at least 3'],
];
const rows: Spec[] = ROWS.map(([data, points, results, why], index) => ({
  name: `A group, ${data.combine}: ${why} (${index + 1})`,
  rules: data.weight !== undefined || data.minimum !== undefined || data.maximum !== undefined ? 'G2 G1' : 'G1',
  document: grouped(points, data),
  leads: results.map((result, matching) => [sized(matching), result] as const),
  why: `${why}: ${results.join(', ')} by how many match.`,
}));

export const groups: Spec[] = rows;
