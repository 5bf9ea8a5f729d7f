/** How deep causes are followed, and how many frames of each error are told. */
const MOST = { causes: 3, frames: 20 };

/** Names of errors, codes, tables, columns and constraints: what we or the driver call things, never what somebody sent. */
const NAME = /^[\w.-]{1,80}$/;
/** Of what Postgres says about an error; `detail` and `where` may hold rows, `message` values, `internalQuery` parameters. */
const TOLD = ['code', 'syscall', 'severity', 'schema', 'table', 'column', 'constraint', 'dataType', 'routine'] as const;
const FRAME = /^ {4}at .{1,300}:\d+:\d+\)?$/;

export type Described = { name: string; stack: string[]; cause?: Described } & { [told in (typeof TOLD)[number]]?: string };

/**
 * What may be told of an error: of which kind it is, where it happened, and which table or constraint it was about. Its message is not:
 * those of Postgres, of JSON.parse and of others quote what they were given, which may be a lead, a password or a key.
 */
export function describeError(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { name: `no error but ${typeof error}`, stack: [] };
  const described: Described = { name: NAME.test(error.name) ? error.name : 'Error', stack: framesOf(error) };
  for (const name of TOLD) {
    const value: unknown = Object.getOwnPropertyDescriptor(error, name)?.value;
    if (typeof value === 'string' && NAME.test(value)) described[name] = value;
  }
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  if (cause instanceof Error && depth < MOST.causes) described.cause = describeError(cause, depth + 1);
  return described;
}

/** The frames of a stack, which begins with the message, however many lines that has. */
function framesOf({ name, message, stack = '' }: Error): string[] {
  const head = [`${name}: ${message}`, message].find((each) => stack.startsWith(each)) ?? '';
  const text =
    message !== '' && head === '' && stack.includes(message)
      ? stack.slice(stack.indexOf(message) + message.length)
      : stack.slice(head.length);
  return text
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MOST.frames)
    .map((line) => line.trim());
}
