import { type Diagnostic, type Finding, lint } from '@umbral/compiler';
import type { Document } from '@umbral/model';
import type { CheckOptions } from '../arguments.ts';
import { EXIT, type Exit } from '../exit.ts';
import { readModel } from '../models/read.ts';
import { styled, write } from '../terminal.ts';
import { remarkWords } from '../words/remarks.ts';
import { namesOf } from '../words/titles.ts';

type Told = { severity: Diagnostic['severity']; code: string; node: string | null; title: string | null; text: string; params: unknown };

const SEVERITIES = ['error', 'warning', 'info'] as const;
const SHOWN: Record<Diagnostic['severity'], string> = {
  error: styled('red', 'error'),
  warning: styled('yellow', 'warning'),
  info: styled('dim', 'note'),
};

/** Errors first; each severity in the order of the document. */
function toldOf(document: Document, remarks: readonly (Diagnostic | Finding)[]): Told[] {
  const [words, names] = [remarkWords(document), namesOf(document)];
  const all = remarks.map((remark) => {
    const { severity, code, node, params } = remark;
    return { severity, code, node, title: node === null ? null : names.node(node), text: words(remark), params };
  });
  return SEVERITIES.flatMap((severity) => all.filter((each) => each.severity === severity));
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Says what is wrong with a scoring model. Of a rule set alone, only that it is one. */
export async function check(file: string, { json, strict, now }: CheckOptions): Promise<Exit> {
  const { drawn } = await readModel(file);
  const moment = now === undefined ? {} : { now: (await import('./moment.ts')).nowOf(now) };
  const remarks = drawn
    ? toldOf(drawn.document, [...drawn.compilation.diagnostics, ...lint(drawn.document, drawn.compilation.program, moment)])
    : [];
  const [errors = 0, warnings = 0, notes = 0] = SEVERITIES.map((severity) => remarks.filter((each) => each.severity === severity).length);
  if (json) await write(`${JSON.stringify({ model: file, errors, warnings, notes, remarks }, null, 2)}\n`);
  else {
    const lines = remarks.map(
      ({ severity, title, text }) => `${SHOWN[severity]}: ${title === null ? '' : `${styled('bold', title)}: `}${text}`,
    );
    const sum = `${file}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notes, 'note')}`;
    await write(`${[...lines, sum].join('\n')}\n`);
  }
  return errors > 0 || (strict && warnings > 0) ? EXIT.found : EXIT.ok;
}
