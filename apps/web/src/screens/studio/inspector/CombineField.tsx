import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Way = 'sum' | 'average' | 'maximum' | 'first';

/** How what comes in becomes one number. */
export function CombineField<C extends Way>({ ways, value, onChange }: { ways: readonly C[]; value: C; onChange: (way: C) => void }) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('data.combine')}
      data={ways.map((way) => ({ value: way, label: t(`combine.${way as Way}`) }))}
      value={value}
      onChange={(way) => {
        const chosen = ways.find((each) => each === way);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
