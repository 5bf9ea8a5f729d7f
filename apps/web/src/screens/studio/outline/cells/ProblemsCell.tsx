import { VisuallyHidden } from '@mantine/core';
import { RemarkIcon } from '../../../../remarks/RemarkIcon.tsx';
import { useRemarksOn, useSeverityOf } from '../../problems/remarks.ts';
import { useRemarkText } from '../../problems/remarkText.ts';
import look from '../Outline.module.css';

/** The gravest remark on a node as a picture, all of them as words. */
export function ProblemsCell({ id }: { id: string }) {
  const severity = useSeverityOf(id);
  const remarks = useRemarksOn(id);
  const text = useRemarkText();
  if (!severity) return null;
  const words = remarks.map(text).join(' ');
  return (
    <span className={look.problem} title={words}>
      <RemarkIcon severity={severity} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
