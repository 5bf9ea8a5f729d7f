import { ActionIcon, Button, ColorSwatch, Menu, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type Band, BandColour, type NodeOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { newId } from '../newId.ts';
import panel from './Inspector.module.css';
import { useUpdate } from './useUpdate.ts';

const swatch = (colour: Band['colour']) => `var(--mantine-color-${colour}-5)`;
const MOST_BANDS = 20;

function ColourMenu({ band, onChange }: { band: Band; onChange: (colour: Band['colour']) => void }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon variant="transparent" aria-label={t('inspector.bandColour', { colour: t(`colour.${band.colour}`) })}>
          <ColorSwatch color={swatch(band.colour)} size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {BandColour.options.map((colour) => (
          <Menu.Item key={colour} leftSection={<ColorSwatch color={swatch(colour)} size={14} />} onClick={() => onChange(colour)}>
            {t(`colour.${colour}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

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
    update('bands', [...bands, { id: newId(), label: { text: '' }, colour, from: bands.length === 0 ? null : highest + 10 }]);
  };
  const remove = (id: string) => {
    const [lowest, ...others] = bands.filter((band) => band.id !== id);
    update('bands', lowest ? [{ ...lowest, from: null }, ...others] : []);
  };
  return (
    <Stack gap={8}>
      <Text size="sm" fw={500}>
        {t('data.bands')}
      </Text>
      {bands.toReversed().map((band) => (
        <div key={band.id} className={panel.band}>
          <ColourMenu band={band} onChange={(colour) => change(band.id, { colour })} />
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
      <Button variant="light" size="xs" leftSection={<IconPlus size={14} />} disabled={bands.length >= MOST_BANDS} onClick={add}>
        {t('inspector.addBand')}
      </Button>
    </Stack>
  );
}
