import { CommanderError } from 'commander';
import { commandLine } from './arguments.ts';
import { EXIT, type Exit, Refusal } from './exit.ts';
import { write } from './terminal.ts';

const oneLine = (text: string): string => text.replace(/^error: /, '').trim();

/** Runs a command line and says how it ended. A refusal is one sentence on stderr, and with `--json` an object on stdout too. */
export async function run(args: readonly string[]): Promise<Exit> {
  let ended: Exit = EXIT.ok;
  const program = commandLine((exit) => {
    ended = exit;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return ended;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    const { exit, kind, message } = refusalOf(error);
    process.stderr.write(`umbral: ${message}\n`);
    if (args.includes('--json')) await write(`${JSON.stringify({ error: { kind, message } })}\n`);
    return exit;
  }
}

function refusalOf(error: unknown): { exit: Exit; kind: string; message: string } {
  if (error instanceof CommanderError) return { exit: EXIT.usage, kind: 'usage', message: oneLine(error.message) };
  if (error instanceof Refusal) return error;
  const message = error instanceof Error ? error.message : String(error);
  return { exit: EXIT.failed, kind: 'failed', message: `something unexpected went wrong: ${oneLine(message.split('\n')[0] ?? '')}` };
}
