import { ActionIcon, Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type Band, BandColour, type NodeOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { newId } from '../newId.ts';
import { ColourMenu } from './ColourMenu.tsx';
import panel from './Inspector.module.css';
import { useUpdate } from './useUpdate.ts';

const MOST_BANDS = 20;

/** The bands from the highest to the lowest, as on a thermometer; each begins at its threshold. */
export function BandsForm({ node }: { node: NodeOf<'bands'> }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const { bands } = node.data;
  const change = (id: string, patch: Partial<Band>) =>
    update(
      'bands',
      bands.map((band) => (band.id === id ? { ...band, ...patch } : band)),
    );
  const add = () => {
    const highest = bands.at(-1)?.from ?? 0;
    const colour = BandColour.options[bands.length % BandColour.options.length] ?? 'gray';
    update('bands', [...bands, { id: newId(), label: { text: '' }, colour, from: bands.length === 0 ? null : highest + 10, exit: null }]);
  };
  const remove = (id: string) => {
    const [lowest, ...others] = bands.filter((band) => band.id !== id);
    update('bands', lowest ? [{ ...lowest, from: null, exit: null }, ...others] : []);
  };
  const exits = bands.some((band) => band.exit !== null);
  const setExits = (on: boolean) =>
    update(
      'bands',
      bands.map((band) => ({ ...band, exit: on ? band.from : null })),
    );
  return (
    <Stack gap={8}>
      <Text size="sm" fw={500}>
        {t('data.bands')}
      </Text>
      {bands.toReversed().map((band) => (
        <div key={band.id} className={panel.band}>
          <ColourMenu colour={band.colour} onChange={(colour) => change(band.id, { colour })} />
          <TextInput
            aria-label={t('inspector.bandLabel')}
            placeholder={t('inspector.bandLabel')}
            value={labelText(t, band.label)}
            maxLength={200}
            onChange={(event) => change(band.id, { label: { text: event.currentTarget.value } })}
          />
          {band.from === null ? (
            <Text size="xs" c="dimmed">
              {t('inspector.below')}
            </Text>
          ) : (
            <NumberField
              aria-label={t('inspector.bandFrom', { label: labelText(t, band.label) })}
              value={band.from}
              onChange={(from) => from !== null && change(band.id, { from })}
            />
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('inspector.removeBand', { label: labelText(t, band.label) })}
            onClick={() => remove(band.id)}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      <Checkbox
        label={t('inspector.exits')}
        description={t('inspector.exitsHelp')}
        checked={exits}
        onChange={(event) => setExits(event.currentTarget.checked)}
      />
      {exits &&
        bands
          .filter((band) => band.from !== null)
          .toReversed()
          .map((band) => (
            <NumberField
              key={band.id}
              size="xs"
              label={t('inspector.bandExit', { label: labelText(t, band.label) })}
              value={band.exit}
              onChange={(exit) => change(band.id, { exit })}
            />
          ))}
      <Button variant="light" size="xs" leftSection={<IconPlus size={14} />} disabled={bands.length >= MOST_BANDS} onClick={add}>
        {t('inspector.addBand')}
      </Button>
    </Stack>
  );
}
