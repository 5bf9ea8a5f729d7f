/** A process that has compiled nothing yet: what the model of 40 criteria takes, in milliseconds, as JSON on its output. */
import { OUR_ENGINES } from '../../peers/ours.ts';
import { compileTime } from './compile-time.ts';

const engine = OUR_ENGINES.find(({ key }) => key === process.argv[2]) ?? OUR_ENGINES[0];
process.stdout.write(JSON.stringify(compileTime(engine)));
