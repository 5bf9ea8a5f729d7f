import { Anchor, Badge, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { behaviourText } from '../../../differences/behaviour.ts';
import { useFormats } from '../../../language/formats.ts';
import { madeText } from '../../../words/made.ts';
import type { Version } from '../versions.ts';
import { ExportVersion } from './ExportVersion.tsx';
import { FindingsDialog } from './FindingsDialog.tsx';
import row from './Row.module.css';
import type { RowProps } from './row.ts';
import { VersionMenu } from './VersionMenu.tsx';

/** A version: what it is for, when it was made and by whom, its labels, what it changed, and what was found in it. */
export function VersionRow({ version, ...props }: RowProps & { version: Version }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [showsFindings, setShowsFindings] = useState(false);
  const { number, note, author, createdAt, labels, findings, behaviour, checksum } = version;
  const { modelId, model, onLabel } = props;
  const isChosen = props.chosen.includes(number);
  const name = t('versions.version', { number });
  const found = [
    findings.warning > 0 && t('versions.warnings', { count: findings.warning }),
    findings.info > 0 && t('versions.notes', { count: findings.info }),
  ].filter((each) => each !== false);
  return (
    <li className={row.row} data-version={number} data-chosen={isChosen || undefined}>
      <Checkbox
        aria-label={t('versions.choose', { name })}
        checked={isChosen}
        onChange={(event) => props.onChoose(number, event.currentTarget.checked)}
      />
      <Stack gap={4}>
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          {labels.map((label) => (
            <Badge
              key={label}
              component="button"
              variant="light"
              tt="none"
              leftSection={<IconTag size={12} />}
              className={row.label}
              aria-label={t('versions.labelHistory', { name: label })}
              onClick={() => onLabel(label)}
              data-label={label}
            >
              {label}
            </Badge>
          ))}
        </Group>
        {note && (
          <Text size="sm" className={row.note}>
            {note}
          </Text>
        )}
        {behaviour && (
          <Text size="sm" data-behaviour={behaviour.changed.bands}>
            {behaviourText(t, formats, behaviour)}
          </Text>
        )}
        <Text size="xs" c="dimmed" className={row.note} data-author={author?.id ?? ''}>
          {madeText(t, formats, author, createdAt)}
        </Text>
        <Group gap="xs">
          {found.length > 0 && (
            <Anchor
              component="button"
              size="xs"
              aria-label={`${formats.list(found, 'conjunction')}: ${t('versions.findings', { name })}`}
              onClick={() => setShowsFindings(true)}
              data-show-findings={number}
            >
              {formats.list(found, 'conjunction')}
            </Anchor>
          )}
          <Text size="xs" c="dimmed">
            {t('versions.checksum', { checksum: checksum.slice(0, 12) })}
          </Text>
        </Group>
      </Stack>
      <Group gap={4} wrap="nowrap">
        <ExportVersion modelId={modelId} number={number} name={name} model={model} />
        <VersionMenu version={version} name={name} {...props} />
      </Group>
      {showsFindings && <FindingsDialog modelId={modelId} number={number} name={name} onClose={() => setShowsFindings(false)} />}
    </li>
  );
}
