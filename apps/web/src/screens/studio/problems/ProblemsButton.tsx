import { Button, Popover, ScrollArea, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Diagnostic } from '@umbral/compiler';
import { useReactFlow } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useDraft, usePreview, useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import { useDiagnosticText } from './diagnosticText.ts';
import problems from './Problems.module.css';

function ProblemLine({ diagnostic }: { diagnostic: Diagnostic }) {
  const { draft } = useStudio();
  const { fitView } = useReactFlow();
  const text = useDiagnosticText();
  const title = useNodeTitle();
  const node = useDraft((state) => state.document.nodes.find((each) => each.id === diagnostic.node) ?? null);
  const isError = diagnostic.severity === 'error';
  const Picture = isError ? IconAlertCircle : IconAlertTriangle;
  const goTo = () => {
    if (!node) return;
    draft.getState().select([node.id]);
    void fitView({ nodes: [{ id: node.id }], maxZoom: 1, duration: 250 });
  };
  return (
    <UnstyledButton className={problems.line} onClick={goTo} data-diagnostic={diagnostic.code}>
      <Picture size={16} color={`var(--mantine-color-${isError ? 'red' : 'orange'}-text)`} aria-hidden />
      <span>
        <Text size="sm">{text(diagnostic)}</Text>
        {node && (
          <Text size="xs" c="dimmed" lineClamp={1}>
            {title(node)}
          </Text>
        )}
      </span>
    </UnstyledButton>
  );
}

/** Everything that is wrong or doubtful, errors first; a click goes to the node. */
export function ProblemsButton() {
  const { t } = useTranslation();
  const result = usePreview((state) => state.result);
  const all = (result?.diagnostics ?? []).toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const Picture = errors > 0 ? IconAlertCircle : all.length > 0 ? IconAlertTriangle : IconCircleCheck;
  const colour = errors > 0 ? 'red' : all.length > 0 ? 'orange' : 'green';
  const listed = all.map((diagnostic, index) => ({ diagnostic, key: `${diagnostic.node} ${diagnostic.code} ${index}` }));
  return (
    <Popover position="bottom-end" width={380} shadow="md" trapFocus>
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
              {listed.map(({ diagnostic, key }) => (
                <ProblemLine key={key} diagnostic={diagnostic} />
              ))}
            </Stack>
          </ScrollArea.Autosize>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
