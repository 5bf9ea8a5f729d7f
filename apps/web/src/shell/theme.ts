import { createTheme, type MantineColorsTuple } from '@mantine/core';

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
  components: {
    Modal: { defaultProps: { styles: { title: { fontWeight: 650 } } } },
    // Its first line has the focus, not an empty element that a menu may not hold.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
  respectReducedMotion: true,
  autoContrast: true,
  luminanceThreshold: 0.36,
});
