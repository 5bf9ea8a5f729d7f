import { Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconTableImport, IconUpload, IconX } from '@tabler/icons-react';
import { FILE_LIMITS, type FileRole } from '@umbral/samples';
import { type InputHTMLAttributes, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { useSession } from '../import/useSession.ts';
import { useSize } from '../texts.ts';

type InputProps = InputHTMLAttributes<HTMLInputElement> & { 'data-file': FileRole };

/** The place for the file is the button; a second one inside it would be in the way of screen readers. */
const UNSEEN = { display: 'none' };

/** Where a file is dropped or chosen. What is wrong with a file is found out by reading it, so that the reason can be told. */
export function FileDrop({ role, labelledBy }: { role: FileRole; labelledBy: string }) {
  const { t } = useTranslation();
  const size = useSize();
  const { number } = useFormats();
  const session = useSession();
  const [tooMany, setTooMany] = useState(false);
  const inputProps: InputProps = { 'data-file': role, style: UNSEEN };
  return (
    <>
      <Dropzone
        multiple={false}
        role="button"
        aria-describedby={labelledBy}
        inputProps={inputProps}
        onDrop={([file]) => {
          setTooMany(false);
          if (file) session.choose(role, file);
        }}
        onReject={() => setTooMany(true)}
      >
        <Group justify="center" gap="md" wrap="nowrap" mih={role === 'leads' ? 140 : 84} style={{ pointerEvents: 'none' }}>
          <Dropzone.Accept>
            <IconUpload size={36} color="var(--mantine-primary-color-filled)" stroke={1.5} />
          </Dropzone.Accept>
          <Dropzone.Reject>
            <IconX size={36} color="var(--mantine-color-red-filled)" stroke={1.5} />
          </Dropzone.Reject>
          <Dropzone.Idle>
            <IconTableImport size={36} color="var(--mantine-color-dimmed)" stroke={1.5} />
          </Dropzone.Idle>
          <Stack gap={2}>
            <Text fw={500}>{t('import.drop')}</Text>
            <Text size="sm" c="dimmed">
              {t('import.dropLimits', {
                size: size(FILE_LIMITS.bytes),
                workbook: size(FILE_LIMITS.workbook),
                rows: number(FILE_LIMITS.rows[role]),
                columns: number(FILE_LIMITS.columns),
              })}
            </Text>
          </Stack>
        </Group>
      </Dropzone>
      {tooMany && (
        <Text role="alert" size="sm" c="red" mt={6}>
          {t('import.onlyOneFile')}
        </Text>
      )}
    </>
  );
}
