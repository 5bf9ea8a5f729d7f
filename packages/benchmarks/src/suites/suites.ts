import { cliSuite } from './cli/cli.ts';
import { compileSuite } from './compile/compile.ts';
import { engines } from './engines/engines.ts';
import { importSuite } from './import/import.ts';
import { restSuite } from './rest/rest.ts';
import { simulationSuite } from './simulation/simulation.ts';
import { sqlSuite } from './sql/sql.ts';
import type { Suite } from './suite.ts';

/** Everything that can be measured, in the order of the report. */
export const SUITES: readonly Suite[] = [engines, compileSuite, sqlSuite, cliSuite, restSuite, importSuite, simulationSuite];
