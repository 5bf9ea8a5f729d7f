import { UnstyledButton } from '@mantine/core';
import type { ExplainedLine } from '@umbral/evaluator';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { useDraft, useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import panel from './LeadPanel.module.css';
import { roundToTotal } from './shares.ts';
import { waterfall } from './waterfall.ts';

const DECIMALS = 2;

/** Points first, the largest on top; then the adjustments in the order in which they took effect. */
function inReadingOrder(lines: readonly ExplainedLine[]): ExplainedLine[] {
  const points = lines.filter(({ line }) => line.kind === 'points').toSorted((a, b) => b.value - a.value);
  return [...points, ...lines.filter(({ line }) => line.kind !== 'points')];
}

/** The lines of the explanation, from the points to the adjustments; they add up to the score, also as shown. A click goes to the line's node. */
export function Contributions({ lines, score }: { lines: ExplainedLine[]; score: number }) {
  const { t } = useTranslation();
  const { number, signed } = useFormats();
  const { draft, desk } = useStudio();
  // A keystroke need not wait for titles of forty lines: they may change a moment later.
  const nodes = useDeferredValue(useDraft((state) => state.document.nodes));
  const title = useNodeTitle();
  const shown = inReadingOrder(lines).filter(({ value }) => Math.abs(value) > 1e-9);
  const values = roundToTotal(
    shown.map(({ value }) => value),
    score,
    DECIMALS,
  );
  const steps = waterfall(shown.map(({ value }) => value));
  const goTo = (id: string) => {
    draft.getState().select([id]);
    desk.getState().surface?.reveal([id]);
  };
  return (
    <div data-contributions>
      {shown.map(({ line, value }, index) => {
        const node = nodes.find((each) => each.id === line.node);
        const name = node ? title(node) : line.node;
        return (
          <UnstyledButton key={line.id} className={panel.line} onClick={() => goTo(line.node)} data-line={line.kind} data-value={value}>
            <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
              {line.kind === 'points' ? name : t(`line.${line.kind}`, { name })}
            </span>
            <span className={panel.track}>
              <span
                className={panel.bar}
                data-negative={value < 0 || undefined}
                style={{ left: `${(steps[index]?.from ?? 0) * 100}%`, width: `${(steps[index]?.width ?? 0) * 100}%` }}
              />
            </span>
            <span className={panel.value}>{signed(values[index] ?? 0, DECIMALS)}</span>
          </UnstyledButton>
        );
      })}
      <div className={`${panel.line} ${panel.total}`}>
        <span>{t('lead.total')}</span>
        <span />
        <span className={panel.value}>{number(score, 3)}</span>
      </div>
    </div>
  );
}
