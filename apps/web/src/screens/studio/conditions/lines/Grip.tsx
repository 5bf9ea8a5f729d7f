import { IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayEdit } from '../../studio.ts';
import look from '../conditions.module.css';
import type { Path } from '../query/edits.ts';
import { useGrip } from './item.ts';

/** Drags a line or group; the keyboard has the menu and Alt with the arrows for that. */
export function Grip({ path }: { path: Path }) {
  const { t } = useTranslation();
  const grip = useGrip(path);
  if (!useMayEdit()) return null;
  return (
    <span className={look.grip} title={t('conditions.drag')} {...grip}>
      <IconGripVertical size={14} aria-hidden />
    </span>
  );
}
