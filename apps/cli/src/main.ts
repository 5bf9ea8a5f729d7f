import { run } from './run.ts';

// Whoever reads our output may stop reading: `umbral … | head` is no mistake.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 4));

process.exitCode = await run(process.argv.slice(2));
