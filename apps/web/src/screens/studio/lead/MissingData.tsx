import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import panel from './LeadPanel.module.css';
import type { Telling } from './reasons.ts';
import { missingData } from './rows.ts';

/** The criteria that could not tell for want of a value, and what each could give. */
export function MissingData({ telling, onGo }: { telling: Telling; onGo: (node: string) => void }) {
  const { t } = useTranslation();
  const found = missingData(telling);
  if (found.length === 0) return null;
  return (
    <div className={panel.missing}>
      <Text component="h3" size="xs" fw={600} c="dimmed" mb={2}>
        {t('lead.missing')}
      </Text>
      <ul className={panel.waterfall}>
        {found.map(({ node, name, text }) => (
          <li key={node.id}>
            <UnstyledButton className={panel.gap} title={t('lead.go', { name })} onClick={() => onGo(node.id)} data-missing={node.id}>
              <IconAlertCircle size={14} className={panel.gapMark} aria-hidden />
              <span>
                {name} <span className={panel.aside}>{text}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
