import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from '../arguments.ts';
import { helpPage } from './page.ts';

writeFileSync(path.resolve(import.meta.dirname, '../../../../docs/command-line.md'), helpPage(commandLine(() => {})));
