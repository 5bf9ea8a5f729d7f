/** A command and what it needs to know. */
export type Command = { command: string; args: readonly string[]; env?: Record<string, string> };

/**
 * An implementation of JSON Logic in another language. `sources` are copied to a folder of their own, where `install` fetches the
 * implementation from its registry, and `run` is given two files: the models and, to be written, the results.
 */
export type Runner = {
  name: string;
  language: string;
  tools: readonly (readonly [tool: string, asked: string])[];
  sources: readonly string[];
  install: (folder: string) => Command;
  run: (folder: string) => Command;
};

const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

export const RUNNERS: readonly Runner[] = [
  {
    name: 'panzi-json-logic (Python)',
    language: 'python',
    tools: [['python3', '--version']],
    sources: ['run.py', 'requirements.txt'],
    install: (folder) => ({
      command: 'python3',
      args: ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', `${folder}/site`, '-r', 'requirements.txt'],
    }),
    run: (folder) => ({ command: 'python3', args: ['run.py'], env: { PYTHONPATH: `${folder}/site` } }),
  },
  {
    name: 'diegoholiveira/jsonlogic (Go)',
    language: 'go',
    tools: [['go', 'version']],
    sources: ['run.go', 'go.mod'],
    install: (folder) => ({
      command: 'go',
      args: ['build', '-o', 'run', '.'],
      env: { GOMODCACHE: `${folder}/modules`, GOFLAGS: '-mod=mod -modcacherw', GOWORK: 'off' },
    }),
    run: (folder) => ({ command: `${folder}/run`, args: [] }),
  },
  {
    name: 'jamsesso/json-logic-java (Java)',
    language: 'java',
    tools: [
      ['java', '-version'],
      ['mvn', '-v'],
    ],
    sources: ['Run.java', 'pom.xml'],
    install: (folder) => ({
      command: 'mvn',
      args: ['-q', '-B', `-Dmaven.repo.local=${folder}/repository`, PLUGIN, `-DoutputDirectory=${folder}/lib`],
    }),
    run: () => ({ command: 'java', args: ['-cp', 'lib/*', 'Run.java'] }),
  },
  {
    name: 'datalogic-rs (Rust)',
    language: 'rust',
    tools: [['cargo', '--version']],
    sources: ['run.rs', 'Cargo.toml'],
    install: (folder) => ({ command: 'cargo', args: ['build', '--release', '--quiet'], env: { CARGO_HOME: `${folder}/home` } }),
    run: (folder) => ({ command: `${folder}/target/release/run`, args: [] }),
  },
];
