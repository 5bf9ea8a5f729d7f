/** A room of the house: the question it answers, and the rooms that it may import. docs/architecture.md shows the same table. */
export type Room = {
  folder: string;
  mayImport: readonly string[];
  /** Where only one front door of a room is open to this one's source: `@umbral/compiler` → its doors. */
  onlyDoors?: Record<string, readonly string[]>;
  /** Rooms of which only types may be imported. */
  onlyTypes?: readonly string[];
};

/** Who may import whom. */
export const ROOMS: Record<string, Room> = {
  '@umbral/model': { folder: 'packages/model', mayImport: [] },
  '@umbral/compiler': { folder: 'packages/compiler', mayImport: ['@umbral/model'] },
  '@umbral/evaluator': {
    folder: 'packages/evaluator',
    mayImport: ['@umbral/compiler'],
    onlyDoors: { '@umbral/compiler': ['./program'] },
  },
  '@umbral/samples': { folder: 'packages/samples', mayImport: ['@umbral/model'] },
  '@umbral/calibration': { folder: 'packages/calibration', mayImport: [] },
  '@umbral/bundle': {
    folder: 'packages/bundle',
    mayImport: ['@umbral/model', '@umbral/compiler', '@umbral/evaluator'],
  },
  '@umbral/server': {
    folder: 'apps/server',
    mayImport: ['@umbral/model', '@umbral/compiler', '@umbral/evaluator', '@umbral/samples', '@umbral/calibration'],
  },
  '@umbral/web': {
    folder: 'apps/web',
    mayImport: [
      '@umbral/model',
      '@umbral/compiler',
      '@umbral/evaluator',
      '@umbral/bundle',
      '@umbral/samples',
      '@umbral/calibration',
      '@umbral/server',
    ],
    onlyDoors: { '@umbral/server': ['./router'] },
    onlyTypes: ['@umbral/server'],
  },
  '@umbral/cli': {
    folder: 'apps/cli',
    mayImport: ['@umbral/model', '@umbral/compiler', '@umbral/evaluator', '@umbral/bundle'],
  },
  '@umbral/benchmarks': {
    folder: 'packages/benchmarks',
    mayImport: ['@umbral/model', '@umbral/compiler', '@umbral/evaluator', '@umbral/samples'],
  },
  '@umbral/conformance': {
    folder: 'packages/conformance',
    mayImport: [
      '@umbral/model',
      '@umbral/compiler',
      '@umbral/evaluator',
      '@umbral/bundle',
      '@umbral/samples',
      '@umbral/benchmarks',
      '@umbral/server',
      '@umbral/web',
    ],
    onlyDoors: { '@umbral/benchmarks': ['./material'] },
  },
};
