import { Box, Group, Stack, Text } from '@mantine/core';
import type { Document } from '@umbral/model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import { type Remark, remarkTexts } from '../words/remarks.ts';
import { nodeTitles } from '../words/titles.ts';
import { byWeight } from './colours.ts';
import { RemarkIcon } from './RemarkIcon.tsx';

/** What was found in a document, the gravest first, each with the node that it is about. */
export function FindingList({ findings, document }: { findings: readonly Remark[]; document: Document }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const lines = useMemo(() => {
    const title = nodeTitles(t, formats, document);
    const text = remarkTexts(t, formats, document, title);
    const nodes = new Map(document.nodes.map((node) => [node.id, node]));
    return findings.toSorted(byWeight).map((finding, place) => {
      const node = finding.node === null ? undefined : nodes.get(finding.node);
      return { finding, key: `${place} ${finding.code}`, text: text(finding), about: node && title(node) };
    });
  }, [t, formats, findings, document]);
  return (
    <Stack gap="xs" component="ul" p={0} m={0} data-findings={findings.length} style={{ listStyle: 'none' }}>
      {lines.map(({ finding, key, text, about }) => (
        <Group key={key} component="li" gap="xs" wrap="nowrap" align="flex-start" data-finding={finding.code}>
          <Box mt={3} style={{ flex: 'none' }}>
            <RemarkIcon severity={finding.severity} />
          </Box>
          <div>
            <Text size="sm">{text}</Text>
            {about && (
              <Text size="xs" c="dimmed" lineClamp={1}>
                {about}
              </Text>
            )}
          </div>
        </Group>
      ))}
    </Stack>
  );
}
