/** Bounds of a document; input beyond them is refused before anything looks at it. */
export const LIMITS = {
  nodes: 2_000,
  edges: 8_000,
  definitions: 2_000,
  conditionDepth: 8,
  conditionChildren: 200,
  values: 500,
  bands: 20,
  steps: 100,
  grid: 12,
  text: 500,
  noteText: 5_000,
  magnitude: 1e9,
  days: 36_500,
  atMost: 100,
  period: 3_650,
} as const;
