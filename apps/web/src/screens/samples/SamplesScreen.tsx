/** The samples. */
export function SamplesScreen() {
  return null;
}
