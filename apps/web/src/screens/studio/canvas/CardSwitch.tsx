import { UnstyledButton } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type Node, switchNodes } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useMayEdit, useStudio } from '../studio.ts';
import card from './NodeCard.module.css';

type Switched = Extract<Node, { data: { enabled: boolean } }>;

/** Switches a card off or on again; shown while the card is pointed at, and always while it is off. */
export function CardSwitch({ node }: { node: Switched }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const { enabled } = node.data;
  const name = t(enabled ? 'selection.off' : 'selection.on');
  const Picture = enabled ? IconEye : IconEyeOff;
  if (!useMayEdit()) return enabled ? null : <IconEyeOff size={15} role="img" aria-label={t('viewing.off')} data-switch="off" />;
  return (
    <UnstyledButton
      className={`nodrag nopan ${card.switch}`}
      tabIndex={-1}
      aria-label={name}
      title={name}
      aria-pressed={enabled}
      onClick={() => draft.getState().edit((document) => switchNodes(document, new Set([node.id]), !enabled))}
      data-switch={enabled ? 'on' : 'off'}
    >
      <Picture size={15} />
    </UnstyledButton>
  );
}
