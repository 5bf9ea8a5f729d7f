import { Drawer, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { useSmall } from '../../../ui/useSmall.ts';
import look from './Compared.module.css';
import type { Both, ComparedLead } from './compared.ts';
import { useBothNames } from './useBothNames.ts';
import { useBothTexts } from './useComparedColumns.tsx';

/** A lead of both runs: its scores and bands, and each line that differs. */
function Changed({ both, score, lead }: { both: Both; score: string; lead: ComparedLead }) {
  const { t } = useTranslation();
  const { signed, number } = useFormats();
  const nameOf = useBothNames(both);
  const texts = useBothTexts(both, score);
  return (
    <Stack gap="md" data-changed={lead.lead}>
      <div>
        <Text fz={28} fw={650} lh={1.2}>
          {texts.scores(lead)}
        </Text>
        {texts.hasBands && <Text>{texts.bands(lead)}</Text>}
      </div>
      <ul className={look.lines} aria-label={t('compared.column.lines')}>
        {lead.nodes.map(({ node, before, after }) => (
          <li key={node} className={look.line} data-line-of={node}>
            <span>{nameOf(node)}</span>
            <span className={look.aside}>{t('changedLeads.fromTo', { from: number(before), to: number(after) })}</span>
            <span className={look.difference}>{signed(after - before)}</span>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

type Props = { both: Both; score: string; lead: ComparedLead | null; onClose: () => void };

/** What is different about a lead. */
export function ComparedDrawer({ both, score, lead, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={lead !== null}
      onClose={onClose}
      position="right"
      size={useSmall() ? '100%' : 'md'}
      title={lead ? (lead.name ?? lead.lead) : ''}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      styles={{ title: { fontWeight: 650, overflowWrap: 'anywhere' } }}
    >
      {lead && <Changed both={both} score={score} lead={lead} />}
    </Drawer>
  );
}
