import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RemarkIcon } from '../../../remarks/RemarkIcon.tsx';
import type { Remark } from '../../../words/remarks.ts';
import { useDraft, useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import { FixButton } from './FixButton.tsx';
import problems from './Problems.module.css';
import { useRemarks } from './remarks.ts';
import { useRemarkText } from './remarkText.ts';

function RemarkLine({ remark, onGo }: { remark: Remark; onGo: (() => void) | undefined }) {
  const { draft, desk } = useStudio();
  const text = useRemarkText();
  const title = useNodeTitle();
  const node = useDraft((state) => state.document.nodes.find((each) => each.id === remark.node) ?? null);
  const goTo = () => {
    if (!node) return;
    onGo?.();
    draft.getState().select([node.id]);
    desk.getState().surface?.reveal([node.id]);
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

/** Everything that is wrong, doubtful or worth a look, errors first; a click goes to the node. `onGo`: what else happens then. */
export function ProblemList({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation();
  const listed = useRemarks().map((remark, index) => ({ remark, key: `${remark.node} ${remark.code} ${index}` }));
  if (listed.length === 0) return <Text size="sm">{t('problems.nothingText')}</Text>;
  return (
    <Stack gap={2}>
      {listed.map(({ remark, key }) => (
        <RemarkLine key={key} remark={remark} onGo={onGo} />
      ))}
    </Stack>
  );
}
