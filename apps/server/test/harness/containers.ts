import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const REPOSITORY = path.resolve(import.meta.dirname, '../../../..');
export const fileOf = (name: string): string => fs.readFileSync(path.join(REPOSITORY, name), 'utf8');
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));

/** One instruction of a Dockerfile, each of which stands on a line of its own. */
export type Instruction = { word: string; rest: string };
export const dockerfile = (): Instruction[] =>
  linesOf(fileOf('Dockerfile')).map((line) => {
    const [word = '', ...rest] = line.split(' ');
    return { word, rest: rest.join(' ') };
  });

const Service = z.looseObject({
  image: z.string(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  profiles: z.array(z.string()).default([]),
  stop_grace_period: z.string().optional(),
  mem_limit: z.string().optional(),
});
const Compose = z.looseObject({ services: z.record(z.string(), Service), volumes: z.record(z.string(), z.unknown()) });

const ASKED = /\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g;
/** The variables that compose.yaml asks for. */
export const askedByCompose = (): string[] => [
  ...new Set([...linesOf(fileOf('compose.yaml')).join('\n').matchAll(ASKED)].map(([, name = '']) => name)),
];

/** What compose makes of its file where the environment says this; throws where something is missing that has to be said. */
export function composeWith(environment: Record<string, string>) {
  const fill = (text: string) =>
    text.replace(ASKED, (_, name: string, how = '', other = '') => {
      const said = environment[name] ?? '';
      if (said === '' && how === '?') throw new Error(`${name} ${other}`);
      return said || (how === '-' ? other : '');
    });
  const read: unknown = parse(fileOf('compose.yaml'), (_, value) => (typeof value === 'string' ? fill(value) : value));
  return Compose.parse(read);
}

/** What .env.example names. */
export const exampleNames = (): string[] => linesOf(fileOf('.env.example')).map((line) => line.replace(/=.*/, ''));

/** The statements that psql makes of deploy/roles.sql: `\getenv` reads a variable, and `:'name'` is its value as a literal. */
export function rolesSql(environment: Record<string, string>): string[] {
  const known = new Map<string, string>();
  const lines = fileOf('deploy/roles.sql')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('--'));
  const read = lines.filter((line) => {
    const [, name = '', variable = ''] = /^\\getenv (\w+) (\w+)$/.exec(line) ?? [];
    if (name) known.set(name, environment[variable] ?? '');
    return !name;
  });
  return read.map((line) => line.replace(/:'(\w+)'/g, (_, name: string) => `'${(known.get(name) ?? '').replaceAll("'", "''")}'`));
}
