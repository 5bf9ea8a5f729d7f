import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What React Flow tells screen readers, in the app's language. */
export function useAriaLabels() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      'controls.ariaLabel': t('canvas.controls'),
      'controls.zoomIn.ariaLabel': t('canvas.zoomIn'),
      'controls.zoomOut.ariaLabel': t('canvas.zoomOut'),
      'controls.fitView.ariaLabel': t('canvas.fitView'),
      'controls.interactive.ariaLabel': t('canvas.lock'),
      'minimap.ariaLabel': t('canvas.minimap'),
      'handle.ariaLabel': t('canvas.port'),
    }),
    [t],
  );
}
