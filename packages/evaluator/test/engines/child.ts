import { text } from 'node:stream/consumers';
import { told } from './told.ts';

process.stdout.write(JSON.stringify(told(JSON.parse(await text(process.stdin)))));
