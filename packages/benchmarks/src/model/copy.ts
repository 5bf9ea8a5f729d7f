/**
 * One of several copies of the forty criteria in one document. The first (0) is the model that every engine runs; each further one has
 * other names and slightly other numbers, so that no engine can take two criteria for one.
 */
export type Copy = { name: (id: string) => string; vary: (number: number) => number };

/** Eighths are exact in binary, so every literal stays as short as it is written. */
export const copyOf = (index: number): Copy => ({
  name: (id) => (index === 0 ? id : `${id}_${index}`),
  vary: (number) => number + index / 8,
});
