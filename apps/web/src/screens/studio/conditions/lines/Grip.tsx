import { IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import look from '../conditions.module.css';
import type { Path } from '../query/edits.ts';
import { useGrip } from './item.ts';

/** Drags a line or group; the keyboard has the menu and Alt with the arrows for that. */
export function Grip({ path }: { path: Path }) {
  const { t } = useTranslation();
  return (
    <span className={look.grip} title={t('conditions.drag')} {...useGrip(path)}>
      <IconGripVertical size={14} aria-hidden />
    </span>
  );
}
