import { SHOTS, variantsOf } from './shots.ts';
import { fileOf, isPhone, type Variant } from './variants.ts';

const HEAD = `# The screens

Every screen and the main dialogs, taken from the real app by \`npm run screens\`, which writes this page too. What is drawn by lot or
measured (keys, secrets, identifiers, moments, milliseconds) is replaced, so that a picture changes only when the screen does.
`;

const named = (variant: Variant) => `${variant.language}, ${variant.scheme}${isPhone(variant) ? ', phone' : ''}`;

/** The page that lists all pictures. */
export function screensPage(): string {
  const rows = SHOTS.map((shot) => {
    const links = variantsOf(shot).map((variant) => `[${named(variant)}](${fileOf(shot.name, variant)})`);
    return `| ${shot.about} | ${links.join(' · ')} |`;
  });
  return [HEAD, '| what | pictures |', '|---|---|', ...rows, ''].join('\n');
}
