import { z } from 'zod';

/** A variable that is on or off; `usual`: which, where nobody says. */
export const onOrOff = (name: string, usual: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: `${name} is to be on or off.` })
    .default(usual)
    .transform((choice) => choice === 'on');
