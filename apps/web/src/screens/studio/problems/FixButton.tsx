import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { applyFix } from '@umbral/compiler';
import { useTranslation } from 'react-i18next';
import type { Remark } from '../../../words/remarks.ts';
import { useMayEdit, useStudio } from '../studio.ts';

/** Mends what a remark is about, where that can be done in one click; undo takes it back. */
export function FixButton({ remark }: { remark: Remark }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const fix = 'fix' in remark ? remark.fix : null;
  const mayEdit = useMayEdit();
  if (!fix || !mayEdit) return null;
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<IconWand size={12} />}
      onClick={() => draft.getState().edit((document) => applyFix(document, fix))}
    >
      {t('problems.fix')}
    </Button>
  );
}
