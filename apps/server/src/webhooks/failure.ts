/** Why an attempt to deliver came to nothing; the app turns it into a sentence. */
export const FAILURES = [
  'status',
  'redirect',
  'timeout',
  'unresolved',
  'unreachable',
  'insecure',
  'brokenAnswer',
  'forbiddenAddress',
  'webhookOff',
] as const;
export type Failure = (typeof FAILURES)[number];

const BY_CODE: readonly (readonly [RegExp, Failure])[] = [
  [/^FORBIDDEN_ADDRESS$/, 'forbiddenAddress'],
  [/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/, 'unresolved'],
  [/^(CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH)/, 'insecure'],
  [/^(HPE_|ERR_STREAM)/, 'brokenAnswer'],
];

/** What an error of the network means. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return BY_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? 'unreachable';
}
