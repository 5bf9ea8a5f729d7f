import path from 'node:path';

/** A command and what it needs to know. */
export type Command = { command: string; args: readonly string[]; env?: Record<string, string> };

/**
 * A program with an implementation of JSON Logic in another language. `sources` are copied from the folder `from` to a folder of their own,
 * named `place`, where `install` fetches the implementation from its registry.
 */
export type Program = {
  name: string;
  from: string;
  place: string;
  tools: readonly (readonly [tool: string, asked: string])[];
  sources: readonly string[];
  install: (folder: string) => Command;
  run: (folder: string) => Command;
};

const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** The languages by the folder of their program, given the folder above, the program's name and a prefix for its place. */
const LANGUAGES = {
  python: (above: string, program: string, prefix: string): Program => ({
    name: 'panzi-json-logic (Python)',
    from: path.join(above, 'python'),
    place: `${prefix}python`,
    tools: [['python3', '--version']],
    sources: [`${program}.py`, 'requirements.txt'],
    install: (folder) => ({
      command: 'python3',
      args: ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', `${folder}/site`, '-r', 'requirements.txt'],
    }),
    run: (folder) => ({ command: 'python3', args: [`${program}.py`], env: { PYTHONPATH: `${folder}/site` } }),
  }),
  go: (above: string, program: string, prefix: string): Program => ({
    name: 'diegoholiveira/jsonlogic (Go)',
    from: path.join(above, 'go'),
    place: `${prefix}go`,
    tools: [['go', 'version']],
    sources: [`${program}.go`, 'go.mod'],
    install: (folder) => ({
      command: 'go',
      args: ['build', '-o', 'run', '.'],
      env: { GOMODCACHE: `${folder}/modules`, GOFLAGS: '-mod=mod -modcacherw', GOWORK: 'off' },
    }),
    run: (folder) => ({ command: `${folder}/run`, args: [] }),
  }),
  java: (above: string, program: string, prefix: string): Program => {
    const source = `${program.charAt(0).toUpperCase()}${program.slice(1)}.java`;
    return {
      name: 'jamsesso/json-logic-java (Java)',
      from: path.join(above, 'java'),
      place: `${prefix}java`,
      tools: [
        ['java', '-version'],
        ['mvn', '-v'],
      ],
      sources: [source, 'pom.xml'],
      install: (folder) => ({
        command: 'mvn',
        args: ['-q', '-B', `-Dmaven.repo.local=${folder}/repository`, PLUGIN, `-DoutputDirectory=${folder}/lib`],
      }),
      run: () => ({ command: 'java', args: ['-cp', 'lib/*', source] }),
    };
  },
};

const RUST: Program = {
  name: 'datalogic-rs (Rust)',
  from: path.join(import.meta.dirname, 'rust'),
  place: 'rust',
  tools: [['cargo', '--version']],
  sources: ['run.rs', 'Cargo.toml'],
  install: (folder) => ({ command: 'cargo', args: ['build', '--release', '--quiet'], env: { CARGO_HOME: `${folder}/home` } }),
  run: (folder) => ({ command: `${folder}/target/release/run`, args: [] }),
};

const inEveryLanguage = (above: string, program: string, prefix: string): Program[] =>
  Object.values(LANGUAGES).map((make) => make(above, program, prefix));

/** Each is given two files: the models and, to be written, the results. */
export const RUNNERS: readonly Program[] = [...inEveryLanguage(import.meta.dirname, 'run', ''), RUST];

/** The programs of the folder `examples`, but for the one in Node. */
export const EXAMPLES: readonly Program[] = inEveryLanguage(path.resolve(import.meta.dirname, '../../../../examples'), 'score', 'example-');
