/** Writes to stdout and waits until it took that. */
export function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

/** Tells what goes on, beside the output. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const STYLES = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], green: [32, 39] } as const;

/** Text in a style where a person reads it on a terminal that has styles; https://no-color.org. */
export function styled(style: keyof typeof STYLES, text: string): string {
  const isPlain = !process.stdout.isTTY || (process.env.NO_COLOR ?? '') !== '' || process.env.TERM === 'dumb';
  const [on, off] = STYLES[style];
  return isPlain ? text : `\u001b[${on}m${text}\u001b[${off}m`;
}

/** A number as people read it; up to three decimals. */
export const shownNumber = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 3 });

/** With its sign. */
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${shownNumber(Math.abs(value))}`;
