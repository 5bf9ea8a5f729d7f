import { type CSSVariablesResolver, darken, isLightColor, lighten, luminance } from '@mantine/core';

/** What WCAG 2.2 AA asks of texts (1.4.3), and a little for rounding. */
const ENOUGH = 4.55;
const STEP = 0.02;

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour, taken as far towards black or white as it needs to be read on each of some surfaces. */
function readable(colour: string, surfaces: readonly string[], towards: typeof darken): string {
  for (let amount = 0; amount < 1; amount += STEP) {
    const taken = towards(colour, amount);
    if (surfaces.every((surface) => contrast(taken, surface) >= ENOUGH)) return taken;
  }
  return towards(colour, 1);
}

type Variables = Record<string, string>;

/** How much of a colour is in a tint of it, and in one below the pointer, in percent. */
const TINT = 16;
const HOVERED_TINT = 24;

/** Tints in the dark: the page's grey with some of a colour, where Mantine's own are deep colours that shout. */
const darkTints = (name: string, colour: string): Variables => ({
  [`--mantine-color-${name}-light`]: `color-mix(in srgb, ${colour} ${TINT}%, transparent)`,
  [`--mantine-color-${name}-light-hover`]: `color-mix(in srgb, ${colour} ${HOVERED_TINT}%, transparent)`,
});

/** Mantine's own shades are too pale on light surfaces for texts, and too dark on dark ones; so all that is made of them is made again. */
export const readableColours: CSSVariablesResolver = ({ colors, primaryColor, white, luminanceThreshold }) => {
  const names = Object.keys(colors).filter((name) => name !== 'dark');
  const shade = (name: string, index: number) => colors[name]?.[index] ?? white;
  const dark = (index: number) => shade('dark', index);
  const [pages, nights] = [
    [white, shade('gray', 0), shade('gray', 1)],
    [dark(7), dark(6), dark(5)],
  ];
  const soft = (name: string) => [shade(name, 1), shade(name, 2)];
  const deep = (name: string) => [darken(shade(name, 9), 0.5), darken(shade(name, 9), 0.3)];
  // Mantine decides by the shade of light pages whether a filled surface has a white text.
  const isFilledDark = (name: string) => !isLightColor(shade(name, 6), luminanceThreshold);
  const filled = (name: string, index: number): Variables => {
    if (!isFilledDark(name)) return {};
    const colour = readable(shade(name, index), [white], darken);
    return { [`--mantine-color-${name}-filled`]: colour, [`--mantine-color-${name}-filled-hover`]: darken(colour, 0.12) };
  };
  const light = names.map((name): Variables => {
    const text = readable(shade(name, 6), pages, darken);
    return {
      ...filled(name, 6),
      [`--mantine-color-${name}-text`]: text,
      [`--mantine-color-${name}-outline`]: text,
      [`--mantine-color-${name}-light-color`]: readable(shade(name, 9), soft(name), darken),
    };
  });
  const night = names.map(
    (name): Variables => ({
      ...filled(name, 4),
      ...darkTints(name, shade(name, 5)),
      [`--mantine-color-${name}-text`]: readable(shade(name, 4), nights, lighten),
      [`--mantine-color-${name}-light-color`]: readable(shade(name, 2), deep(name), lighten),
    }),
  );
  const dimmed = readable('#666e76', [...pages, ...names.map((name) => shade(name, 1))], darken);
  const dimmedAtNight = readable('#a0a0a0', [...nights, ...names.map((name) => darken(shade(name, 9), 0.5))], lighten);
  const errors = 'var(--mantine-color-red-text)';
  return {
    variables: {},
    light: {
      ...Object.assign({}, ...light),
      '--mantine-color-dimmed': dimmed,
      '--mantine-color-placeholder': dimmed,
      '--mantine-color-error': errors,
      '--mantine-color-anchor': `var(--mantine-color-${primaryColor}-text)`,
      // The lines of menus take this shade, whatever the scheme.
      '--mantine-color-red-6': readable(shade('red', 6), [...pages, ...soft('red')], darken),
    },
    dark: {
      ...Object.assign({}, ...night),
      '--mantine-color-dimmed': dimmedAtNight,
      '--mantine-color-placeholder': dimmedAtNight,
      '--mantine-color-error': errors,
      '--mantine-color-anchor': `var(--mantine-color-${primaryColor}-text)`,
      '--mantine-color-red-6': readable(shade('red', 6), [...nights, ...deep('red')], lighten),
    },
  };
};
