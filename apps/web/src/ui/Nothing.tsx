/** Keeps no place for what is not there yet. */
export function Nothing() {
  return null;
}
