import { Button, Group, Progress, Select, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { api } from '../../../server/client.ts';
import { rememberSample, usualSample } from '../../../server/usual-sample.ts';
import { useMayEdit, usePreview, useStudio } from '../studio.ts';
import { MomentSlider } from './MomentSlider.tsx';
import bar from './SampleBar.module.css';

/** Chooses the sample that the draft is tried on. One is always open: the one of the address, else the last one used, else the built-in one. */
export function SampleBar() {
  const { t } = useTranslation();
  const { number, date } = useFormats();
  const { preview } = useStudio();
  const mayEdit = useMayEdit();
  const sample = usePreview((state) => state.sample);
  const list = useQuery(api.samples.list.queryOptions());
  const samples = list.data ?? [];
  const openId = sample.kind === 'none' ? null : sample.id;

  useEffect(() => {
    // A list that is being asked for again may lack the sample that was imported a moment ago.
    if (openId !== null || !list.data || list.isFetching) return;
    const first = usualSample(list.data);
    if (first && preview.getState().sample.kind === 'none') preview.getState().openSample(first.id);
  }, [openId, list.data, list.isFetching, preview]);

  const choose = (id: string | null) => {
    if (id === null || id === openId) return;
    rememberSample(id);
    preview.getState().chooseLead(null);
    preview.getState().chooseMoment(null);
    preview.getState().openSample(id);
  };
  const open = samples.find(({ id }) => id === openId);
  const failed = sample.kind === 'failed' ? sample.problem : null;
  return (
    <div className={bar.bar}>
      <Select
        size="xs"
        w={240}
        aria-label={t('sample.choose')}
        placeholder={t('sample.choose')}
        data={samples.map(({ id, name }) => ({ value: id, label: labelText(t, name) }))}
        value={openId}
        allowDeselect={false}
        onChange={choose}
      />
      {sample.kind === 'opening' && <Progress w={140} value={sample.share * 100} animated aria-label={t('sample.opening')} />}
      {sample.kind === 'open' && open && (
        <Text size="xs" c="dimmed" data-sample-open={sample.id}>
          {t('sample.summary', { leads: number(sample.leads), events: number(open.eventCount), asOf: date(open.asOf) })}
        </Text>
      )}
      <MomentSlider />
      {failed && (
        <Group gap={6}>
          <Text size="xs" c="red" role="alert">
            {t([`problem.${failed.code}`, 'problem.unexpected'], failed.params)}
          </Text>
          <Button size="compact-xs" variant="subtle" onClick={() => openId && preview.getState().openSample(openId)}>
            {t('ui.tryAgain')}
          </Button>
        </Group>
      )}
      {mayEdit && (
        <Button component={Link} to="/samples/import" size="compact-sm" variant="subtle" ml="auto" leftSection={<IconUpload size={14} />}>
          {t('sample.import')}
        </Button>
      )}
    </div>
  );
}
