import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconLayoutColumns, IconListTree, IconSchema } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePhone, VIEWS, type View } from './view.ts';

const ICONS = { canvas: IconSchema, outline: IconListTree, split: IconLayoutColumns };

function ViewLabel({ view }: { view: View }) {
  const { t } = useTranslation();
  const Picture = ICONS[view];
  return (
    <span data-view={view} data-hint={t(`view.${view}`)} style={{ display: 'flex' }}>
      <Picture size={16} aria-hidden />
      <VisuallyHidden>{t(`view.${view}`)}</VisuallyHidden>
    </span>
  );
}

/** Chooses between the canvas, the outline, and (where there is room) both. */
export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const offered = VIEWS.filter((each) => !phone || each !== 'split');
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('view.name')}
      value={view}
      onChange={(next) => onChange(next as View)}
      data={offered.map((value) => ({ value, label: <ViewLabel view={value} /> }))}
    />
  );
}
