import type { Input } from '@umbral/compiler';
import type { Literals } from './borders.ts';

/** Ages are whole ten-thousandths of a day, of so many milliseconds. */
const AGE_STEP = 8_640;
const MOST_AGE = 4_000;
/** A text that no rule names. */
const OTHER = 'something else';

/** The moment that makes something so many days old. */
export const momentAtAge = (days: number, now: number): number => now - Math.round(days * 10_000) * AGE_STEP;

/** Each number, and what is just below and just above it. */
function around(numbers: Iterable<number>): number[] {
  const found = [...numbers]
    .filter((each) => Math.abs(each) < 1e12)
    .flatMap((each) => {
      const decimals = /\.(\d+)$/.exec(String(each))?.[1]?.length ?? 0;
      const step = 10 ** -(decimals + 1);
      const exact = (value: number) => Number(value.toFixed(decimals + 1));
      return [each, exact(each - step), exact(each + step)];
    });
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Each age, and what is the least younger and older. */
export function agesAround(numbers: Iterable<number>): number[] {
  const steps = [...numbers].filter((each) => Math.abs(each) <= MOST_AGE).map((each) => Math.round(each * 10_000));
  const found = steps.flatMap((each) => [each, each - 1, each + 1]);
  return [...new Set(found)].sort((a, b) => a - b).map((each) => each / 10_000);
}

/** A text as people write it: with spaces around it, and capitals where case does not matter. */
function asWritten(text: string, caseSensitive: boolean): string[] {
  const capitals = text.toUpperCase();
  const same = !caseSensitive && /^[\x20-\x7e]*$/.test(text) ? [` ${capitals} `] : [`  ${text}`];
  return [text, ...same, ...(caseSensitive && capitals !== text ? [capitals] : [])];
}

const textsAround = (texts: Iterable<string>, caseSensitive: boolean): string[] =>
  [...texts].flatMap((text) => [...asWritten(text, caseSensitive), `x${text}x`]).concat(OTHER);

/** What a host may send for a field so that every rule over it comes out one way and the other. Missing is not among them. */
export function valuesOf({ type, caseSensitive }: Input, met: Literals, computed: Literals, now: number): unknown[] {
  switch (type) {
    case 'number':
      return [...around(met.numbers), 1, -1];
    case 'boolean':
      return [true, false];
    case 'text':
      return textsAround(met.texts, caseSensitive);
    case 'list': {
      const texts = textsAround(met.texts, caseSensitive);
      return [...texts.map((text) => [text]), [...met.texts], [OTHER, ...met.texts].reverse()];
    }
    case 'date':
      return agesAround([...met.numbers, ...computed.numbers, 0, 30, -30]).map((age) => momentAtAge(age, now));
  }
}
