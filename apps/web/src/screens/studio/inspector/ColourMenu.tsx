import { ActionIcon, ColorSwatch, Menu } from '@mantine/core';
import { type Band, BandColour } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useMayEdit } from '../studio.ts';

type Colour = Band['colour'];
const swatch = (colour: Colour) => `var(--mantine-color-${colour}-5)`;

/** Chooses the colour of a band or grade. */
export function ColourMenu({ colour, onChange }: { colour: Colour; onChange: (colour: Colour) => void }) {
  const { t } = useTranslation();
  if (!useMayEdit()) return <ColorSwatch color={swatch(colour)} size={20} role="img" aria-label={t(`colour.${colour}`)} />;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon variant="transparent" aria-label={t('inspector.bandColour', { colour: t(`colour.${colour}`) })}>
          <ColorSwatch color={swatch(colour)} size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {BandColour.options.map((each) => (
          <Menu.Item key={each} leftSection={<ColorSwatch color={swatch(each)} size={14} />} onClick={() => onChange(each)}>
            {t(`colour.${each}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
