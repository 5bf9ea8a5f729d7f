const written = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** What pages, and workers without a policy of their own, may do. Mantine writes style elements; nothing writes scripts. */
export const POLICY = written({
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
});

/** Scoring workers turn rule sets into code. In return they reach nothing: no address, no other worker, no further script but ours. */
const CODE_GENERATION = written({
  'default-src': "'none'",
  'script-src': "'self' 'unsafe-eval'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
});

/** The built script of the scoring worker, whose policy is the one that comes with it. */
const SCORING_WORKER = /^scoring-worker-[\w-]+\.js$/;

/** The policy that a file of the built site comes with. */
export const policyOf = (fileName: string, codeGeneration: boolean): string =>
  codeGeneration && SCORING_WORKER.test(fileName) ? CODE_GENERATION : POLICY;
