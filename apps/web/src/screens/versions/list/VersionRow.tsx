import { Badge, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { behaviourText } from '../../../differences/behaviour.ts';
import { useFormats } from '../../../language/formats.ts';
import type { Version } from '../versions.ts';
import row from './Row.module.css';
import type { RowProps } from './row.ts';
import { VersionMenu } from './VersionMenu.tsx';

/** A version: what it is for, when it was made, its labels, and what it changed. */
export function VersionRow({ version, ...props }: RowProps & { version: Version }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { number, note, createdAt, labels, findings, behaviour, checksum } = version;
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
            <Badge key={label} variant="light" tt="none" leftSection={<IconTag size={12} />} data-label={label}>
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
        <Text size="xs" c="dimmed">
          {[formats.dateTime(createdAt), ...found, t('versions.checksum', { checksum: checksum.slice(0, 12) })].join(' · ')}
        </Text>
      </Stack>
      <VersionMenu version={version} name={name} {...props} />
    </li>
  );
}
