/** The import of a sample. */
export function ImportScreen() {
  return null;
}
