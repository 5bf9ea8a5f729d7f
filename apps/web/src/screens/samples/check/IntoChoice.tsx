import { Group, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import { api } from '../../../server/client.ts';
import { useImport, useSession } from '../import/useSession.ts';

const KINDS = ['new', 'replace', 'append'] as const;

/** Whether a new sample is made, or one that is there is replaced or gets more leads; and what will happen, in words. */
export function IntoChoice() {
  const { t } = useTranslation();
  const session = useSession();
  const into = useImport((state) => state.into);
  const samples = useQuery(api.samples.list.queryOptions());
  const targets = (samples.data ?? []).filter(({ source }) => source === 'imported');
  const [first] = targets;
  if (!first) return null;
  const sampleId = into.kind === 'new' ? first.id : into.sampleId;
  return (
    <Stack gap="xs">
      <Group align="end" gap="lg">
        <Radio.Group
          label={t('import.into.title')}
          value={into.kind}
          onChange={(value) => {
            const kind = KINDS.find((each) => each === value) ?? 'new';
            session.set({ into: kind === 'new' ? { kind } : { kind, sampleId } });
          }}
        >
          <Group mt={6} gap="md">
            {KINDS.map((kind) => (
              <Radio key={kind} size="sm" value={kind} label={t(`import.into.${kind}`)} data-into={kind} />
            ))}
          </Group>
        </Radio.Group>
        {into.kind !== 'new' && (
          <NativeSelect
            label={t('import.into.sample')}
            data-into-sample
            value={sampleId}
            onChange={(event) => session.set({ into: { ...into, sampleId: event.currentTarget.value } })}
          >
            {targets.map(({ id, name }) => (
              <option key={id} value={id}>
                {labelText(t, name)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Group>
      {into.kind !== 'new' && (
        <Text size="sm" c="dimmed">
          {t(`import.into.${into.kind}Text`)}
        </Text>
      )}
    </Stack>
  );
}
