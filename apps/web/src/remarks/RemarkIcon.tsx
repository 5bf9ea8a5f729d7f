import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Remark } from '../words/remarks.ts';
import { REMARK_COLOURS } from './colours.ts';

const ICONS = { error: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle };

/** How grave a remark is, as a picture with a name. */
export function RemarkIcon({ severity, className }: { severity: Remark['severity']; className?: string | undefined }) {
  const { t } = useTranslation();
  const Picture = ICONS[severity];
  return (
    <Picture
      size={16}
      color={`var(--mantine-color-${REMARK_COLOURS[severity]}-text)`}
      aria-label={t(`problems.${severity}`)}
      {...(className === undefined ? {} : { className })}
    />
  );
}
