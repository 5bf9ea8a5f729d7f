import { ActionIcon, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadView } from '../../../scoring/protocol.ts';
import { Contributions } from './Contributions.tsx';
import panel from './LeadPanel.module.css';
import { leadText } from './leadText.ts';
import { MissingData } from './MissingData.tsx';
import { rowsOf } from './rows.ts';
import { standingOf } from './standing.ts';
import { useGoTo } from './useGoTo.ts';
import { useTelling } from './useTelling.ts';

/** Why a lead has its score: its band and grades in words, the waterfall, and what data is missing. */
export function Reasons({ lead, scoreKey, onGo }: { lead: LeadView; scoreKey: string; onGo: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { telling, document } = useTelling(lead);
  const rows = useMemo(() => rowsOf(telling, scoreKey), [telling, scoreKey]);
  const goTo = useGoTo(onGo);
  const clipboard = useClipboard();
  return (
    <>
      <div className={panel.standing}>
        <Text size="sm" c="dimmed" data-standing>
          {standingOf(telling, document, scoreKey).join(' ')}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t(clipboard.copied ? 'lead.copied' : 'lead.copy')}
          title={t('lead.copy')}
          onClick={() => clipboard.copy(leadText(telling, document, scoreKey, rows))}
          data-copy
        >
          {clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        </ActionIcon>
      </div>
      <Contributions rows={rows} score={lead.explanation.scores[scoreKey] ?? 0} telling={telling} onGo={goTo} />
      <MissingData telling={telling} onGo={goTo} />
    </>
  );
}
