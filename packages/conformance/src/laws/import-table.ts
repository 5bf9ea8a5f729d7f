import { builtinModules } from 'node:module';
import path from 'node:path';
import { type Import, importsOf, resolveRelative } from './imports.ts';
import { type Package, packageAt, packagesOf, splitSpecifier, toolsOf } from './packages.ts';
import { ROOMS } from './rooms.ts';
import { sources, type Tree } from './tree.ts';

/** The package.json files against the table of rooms. */
export function manifestFindings(tree: Tree): string[] {
  const findings: string[] = [];
  for (const { name, folder, dependencies, devDependencies } of packagesOf(tree)) {
    const at = `${folder}/package.json`;
    const room = ROOMS[name];
    if (!room) {
      findings.push(`${at}: ${name} is no room of the house; add it to packages/conformance/src/laws/rooms.ts and docs/architecture.md`);
      continue;
    }
    if (room.folder !== folder) findings.push(`${at}: ${name} belongs in ${room.folder}`);
    for (const other of [...dependencies, ...devDependencies])
      if (other.startsWith('@umbral/') && !room.mayImport.includes(other))
        findings.push(`${at}: ${name} may not import ${other}; remove it (allowed: ${room.mayImport.join(', ') || 'nothing of ours'})`);
  }
  return findings;
}

type Place = { at: string; each: Import; owner: Package; packages: Package[]; tools: Set<string> };

function relativeFinding({ at, each, owner }: Place, tree: Tree): string | undefined {
  const target = path.posix.join(path.posix.dirname(at), each.specifier);
  if (!target.startsWith(`${owner.folder}/`))
    return owner.name === '@umbral/conformance' && !target.startsWith('packages/') && !target.startsWith('apps/')
      ? undefined
      : `leaves ${owner.folder}; import the other package by its name and front door`;
  const isCode = /\.(?:tsx?|json|css|[cm]?js)$/.test(target);
  if (!isCode || !tree.has(target)) return 'names no file; write the file name with its extension';
  return undefined;
}

function ourFinding({ at, each, owner, packages }: Place): string | undefined {
  const { name, door } = splitSpecifier(each.specifier);
  if (name === owner.name) return 'imports its own package by name; import the file';
  const room = ROOMS[owner.name];
  const other = packages.find((candidate) => candidate.name === name);
  if (!other) return 'is no package of this workspace';
  if (!room?.mayImport.includes(name)) return `is not open to ${owner.name} (see packages/conformance/src/laws/rooms.ts)`;
  if (!other.exports.has(door))
    return `is inside of ${name}; import one of its exports (${[...other.exports.keys()].join(', ') || 'it has none'})`;
  if (!at.startsWith(`${owner.folder}/src/`)) return undefined;
  const doors = room.onlyDoors?.[name];
  if (doors && !doors.includes(door))
    return `is not open to ${owner.name}; only ${doors.map((each) => name + each.slice(1)).join(', ')} is`;
  if (room.onlyTypes?.includes(name) && !each.typeOnly) return `must be "import type": ${name} never runs inside ${owner.name}`;
  return undefined;
}

function declaredFinding({ at, each, owner, tools }: Place): string | undefined {
  const { name } = splitSpecifier(each.specifier);
  if (builtinModules.includes(name)) return `is Node's own; write node:${each.specifier}`;
  if (owner.dependencies.has(name)) return undefined;
  const mayUseTools = !at.startsWith(`${owner.folder}/src/`) || owner.name === '@umbral/conformance';
  if (owner.devDependencies.has(name) && (mayUseTools || each.typeOnly)) return undefined;
  if (mayUseTools && tools.has(name)) return undefined;
  return `is not declared in ${owner.folder}/package.json; add it to ${mayUseTools ? 'devDependencies' : 'dependencies'}`;
}

/** Every import of every file: stays in its package, or goes through a front door that is open to it, and is declared. */
export function importFindings(tree: Tree): string[] {
  const packages = packagesOf(tree);
  const tools = toolsOf(tree);
  return sources(tree).flatMap(([at, text]) => {
    const owner = packageAt(packages, at);
    if (!owner) return [];
    return importsOf(at, text).flatMap((each) => {
      const place = { at, each, owner, packages, tools };
      const { specifier } = each;
      if (specifier.startsWith('node:') || specifier.startsWith('virtual:')) return [];
      const reasons = specifier.startsWith('.')
        ? [relativeFinding(place, tree)]
        : [specifier.startsWith('@umbral/') ? ourFinding(place) : undefined, declaredFinding(place)];
      return reasons.filter((reason) => reason !== undefined).map((reason) => `${at}:${each.line}: "${specifier}" ${reason}`);
    });
  });
}

/** Scripts that run before anything is installed (`npm start` on a fresh checkout) import only what comes with Node, and each other. */
export function bootstrapFindings(tree: Tree): string[] {
  return [...tree]
    .filter(([at]) => /^apps\/.*\.mjs$/.test(at))
    .flatMap(([at, text]) =>
      importsOf(at, text)
        .filter(({ specifier }) => !specifier.startsWith('node:') && !(specifier.endsWith('.mjs') && resolveRelative(tree, at, specifier)))
        .map(({ specifier, line }) => `${at}:${line}: "${specifier}" is not installed yet when this runs; import only node: modules`),
    );
}
