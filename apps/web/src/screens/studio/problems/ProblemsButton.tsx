import { Button, Popover, ScrollArea, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { RemarkIcon } from '../../../remarks/RemarkIcon.tsx';
import type { Remark } from '../../../words/remarks.ts';
import { useDraft, useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import { FixButton } from './FixButton.tsx';
import problems from './Problems.module.css';
import { useRemarks } from './remarks.ts';
import { useRemarkText } from './remarkText.ts';

function RemarkLine({ remark }: { remark: Remark }) {
  const { draft } = useStudio();
  const { fitView } = useReactFlow();
  const text = useRemarkText();
  const title = useNodeTitle();
  const node = useDraft((state) => state.document.nodes.find((each) => each.id === remark.node) ?? null);
  const goTo = () => {
    if (!node) return;
    draft.getState().select([node.id]);
    void fitView({ nodes: [{ id: node.id }], maxZoom: 1, duration: 250 });
  };
  return (
    <div className={problems.line} data-diagnostic={remark.code}>
      <RemarkIcon severity={remark.severity} />
      <UnstyledButton className={problems.text} onClick={goTo}>
        <Text size="sm">{text(remark)}</Text>
        {node && (
          <Text size="xs" c="dimmed" lineClamp={1}>
            {title(node)}
          </Text>
        )}
      </UnstyledButton>
      <FixButton remark={remark} />
    </div>
  );
}

const LOOKS = {
  error: { icon: IconAlertCircle, colour: 'red' },
  warning: { icon: IconAlertTriangle, colour: 'orange' },
  info: { icon: IconInfoCircle, colour: 'blue' },
  none: { icon: IconCircleCheck, colour: 'green' },
};

/** Everything that is wrong, doubtful or worth a look, errors first; a click goes to the node. */
export function ProblemsButton() {
  const { t } = useTranslation();
  const all = useRemarks();
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const { icon: Picture, colour } = LOOKS[all[0]?.severity ?? 'none'];
  const listed = all.map((remark, index) => ({ remark, key: `${remark.node} ${remark.code} ${index}` }));
  return (
    <Popover position="bottom-end" width={420} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="light"
          color={colour}
          leftSection={<Picture size={16} />}
          data-problems={all.length}
          data-errors={errors}
        >
          {all.length === 0 ? t('problems.nothing') : t('problems.count', { count: all.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {all.length === 0 ? (
          <Text size="sm">{t('problems.nothingText')}</Text>
        ) : (
          <ScrollArea.Autosize mah={360}>
            <Stack gap={2}>
              {listed.map(({ remark, key }) => (
                <RemarkLine key={key} remark={remark} />
              ))}
            </Stack>
          </ScrollArea.Autosize>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
