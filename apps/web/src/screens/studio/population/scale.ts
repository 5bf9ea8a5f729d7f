/** The step in which a threshold moves on a scale: a power of ten, about a hundredth of the scale. */
export const stepOf = ({ minimum, maximum }: { minimum: number; maximum: number }): number =>
  10 ** Math.floor(Math.log10((maximum - minimum) / 100));

/** The nearest multiple of a step. */
export const snapped = (value: number, step: number): number => Number((Math.round(value / step) * step).toFixed(6));
