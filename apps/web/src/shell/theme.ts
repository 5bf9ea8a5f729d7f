import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const umbral: MantineColorsTuple = [
  '#eef0fb',
  '#dadef3',
  '#b3bae6',
  '#8a95da',
  '#6874cf',
  '#525fc8',
  '#4553c0',
  '#3843a8',
  '#303b97',
  '#263285',
];

/** The look of the app: one colour of its own, Inter, small radii, calm shadows. */
export const theme = createTheme({
  colors: { umbral },
  primaryColor: 'umbral',
  primaryShade: { light: 6, dark: 4 },
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  headings: { fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: { Modal: { defaultProps: { styles: { title: { fontWeight: 650 } } } } },
  respectReducedMotion: true,
  autoContrast: true,
  luminanceThreshold: 0.36,
});

/** How much of a colour is in a tint of it, and in one below the pointer, in percent. */
const TINT = 16;
const HOVERED_TINT = 24;

/** Tints in the dark: the page's grey with some of a colour, where Mantine's own are deep colours that shout. */
const darkTints = (colors: Record<string, MantineColorsTuple>) =>
  Object.fromEntries(
    Object.entries(colors).flatMap(([name, shades]) => [
      [`--mantine-color-${name}-light`, `color-mix(in srgb, ${shades[5]} ${TINT}%, transparent)`],
      [`--mantine-color-${name}-light-hover`, `color-mix(in srgb, ${shades[5]} ${HOVERED_TINT}%, transparent)`],
      [`--mantine-color-${name}-light-color`, shades[2]],
    ]),
  );

/** Secondary texts and complaints with a contrast of at least 4.5 to 1 on every surface, which Mantine's own shades do not have. */
export const readableTexts: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#666e76', '--mantine-color-error': colors.red[9] },
  dark: { '--mantine-color-dimmed': '#a0a0a0', '--mantine-color-error': colors.red[4], ...darkTints(colors) },
});
