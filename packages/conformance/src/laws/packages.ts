import type { Tree } from './tree.ts';

/** A package of the workspace as its package.json describes it. */
export type Package = {
  name: string;
  /** `packages/model` */
  folder: string;
  /** Front doors: `.` or `./program` to a file in the tree. */
  exports: Map<string, string>;
  dependencies: Set<string>;
  devDependencies: Set<string>;
};

type Manifest = {
  name?: string;
  exports?: Record<string, string>;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

const manifest = (text: string): Manifest => JSON.parse(text);

/** Every package below `packages` and `apps`. */
export function packagesOf(tree: Tree): Package[] {
  const found: Package[] = [];
  for (const [at, text] of tree) {
    const folder = /^((?:packages|apps)\/[^/]+)\/package\.json$/.exec(at)?.[1];
    if (!folder) continue;
    const { name = '', exports = {}, dependencies, optionalDependencies, peerDependencies, devDependencies } = manifest(text);
    found.push({
      name,
      folder,
      exports: new Map(Object.entries(exports).map(([door, file]) => [door, `${folder}/${file.replace(/^\.\//, '')}`])),
      dependencies: new Set(Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })),
      devDependencies: new Set(Object.keys(devDependencies ?? {})),
    });
  }
  return found;
}

/** What the top package.json offers every test: the test runner and its kin. */
export const toolsOf = (tree: Tree) => new Set(Object.keys(manifest(tree.get('package.json') ?? '{}').devDependencies ?? {}));

/** `@umbral/compiler/program` → `@umbral/compiler` and `./program`. */
export function splitSpecifier(specifier: string): { name: string; door: string } {
  const parts = specifier.split('/');
  const length = specifier.startsWith('@') ? 2 : 1;
  const rest = parts.slice(length).join('/');
  return { name: parts.slice(0, length).join('/'), door: rest ? `./${rest}` : '.' };
}

/** The package that a file belongs to. */
export const packageAt = (packages: readonly Package[], at: string) => packages.find((each) => at.startsWith(`${each.folder}/`));
