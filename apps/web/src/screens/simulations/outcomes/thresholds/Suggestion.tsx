import { Button, CopyButton, Group, Text } from '@mantine/core';
import type { Selection } from '@umbral/calibration';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';

/** Fewer leads than this say little, as in the tables of rates. */
const FEW = 100;

type Props = { selection: Selection | null; isWished: boolean; none: string; onChoose: (threshold: number) => void };

/** A threshold that grants a wish, with what it would have given; or that none does. */
export function Suggestion({ selection, isWished, none, onChoose }: Props) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  if (!isWished) return null;
  if (!selection)
    return (
      <Text size="sm" c="dimmed" mt="sm" role="status">
        {none}
      </Text>
    );
  const { threshold, selected, share, precision, recall } = selection;
  const from = number(threshold, 3);
  return (
    <div data-suggested={threshold}>
      <Text size="sm" mt="sm" role="status">
        {t('outcomes.suggestion', {
          count: selected,
          threshold: from,
          leads: number(selected),
          share: percent(share ?? 0),
          precision: percent(precision.rate ?? 0),
          recall: percent(recall ?? 0),
        })}
      </Text>
      {selected < FEW && (
        <Text size="sm" c="dimmed">
          {t('outcomes.fewSelected')}
        </Text>
      )}
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={() => onChoose(threshold)}>
          {t('outcomes.lookAt', { threshold: from })}
        </Button>
        <CopyButton value={String(threshold)}>
          {({ copied, copy }) => (
            <Button size="xs" variant="subtle" onClick={copy}>
              {t(copied ? 'outcomes.copied' : 'outcomes.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </div>
  );
}
