import { FINDING_SEVERITIES, type FindingCode, type FindingParams, type FindingSeverity } from './catalogue.ts';
import type { Fix } from './fix.ts';

type FindingOf<C extends FindingCode> = {
  code: C;
  severity: FindingSeverity;
  node: string;
  params: FindingParams[C];
  /** What a person may have done about it with one click; null where only a person knows what was meant. */
  fix: Fix | null;
};

/** Something that is not wrong, but that no one can have meant, or that is worth a look. It holds for every lead there can be. */
export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

export function finding<C extends FindingCode>(node: string, code: C, params: FindingParams[C], fix: Fix | null = null): FindingOf<C> {
  return { code, severity: FINDING_SEVERITIES[code], node, params, fix };
}
