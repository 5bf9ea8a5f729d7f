import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronRight, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WaterfallBar } from '../../../charts/WaterfallBar.tsx';
import type { Step } from '../../../charts/waterfall.ts';
import { useFormats } from '../../../language/formats.ts';
import type { Told } from './conditionReasons.ts';
import panel from './LeadPanel.module.css';
import type { Row } from './rows.ts';

/** A sentence of a reason; of a condition's part by its mark whether it holds. */
function Reason({ told: { text, holds, depth } }: { told: Told }) {
  const { t } = useTranslation();
  const Picture = holds ? IconCheck : IconX;
  return (
    <li className={panel.reason} style={{ paddingLeft: depth * 16 }}>
      {holds !== null && (
        <Picture size={13} className={panel.mark} data-holds={holds} aria-label={t(holds ? 'live.matched' : 'live.holdsNot')} />
      )}
      <span>{text}</span>
    </li>
  );
}

type Props = { row: Row; step: Step | undefined; why: () => Told[]; onGo: (node: string) => void };

/** A contribution: a click goes to its node, and its reason folds out. */
export function WaterfallRow({ row, step, why, onGo }: Props) {
  const { t } = useTranslation();
  const { signed } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { name, value, shown } = row;
  return (
    <li>
      <div className={panel.row}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={t('lead.explain', { name })}
          data-explain={row.node}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronRight size={14} className={panel.chevron} data-open={isOpen || undefined} />
        </ActionIcon>
        <UnstyledButton
          className={panel.line}
          title={t('lead.go', { name })}
          onClick={() => onGo(row.node)}
          data-line={row.kind}
          data-node={row.node}
          data-value={value}
        >
          <span className={panel.name}>{name}</span>
          <WaterfallBar step={step} tone={value < 0 ? 'against' : 'for'} />
          <span className={panel.value}>{signed(shown, 2)}</span>
        </UnstyledButton>
      </div>
      <ul id={id} hidden={!isOpen} className={panel.reasons}>
        {isOpen &&
          why().map((told, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no name but their place
            <Reason key={place} told={told} />
          ))}
      </ul>
    </li>
  );
}
