import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOP } from '../../src/laws/tree.ts';
import { screensPage } from '../../src/pictures/readme.ts';
import { pictureFiles } from '../../src/pictures/shots.ts';

const FOLDER = path.join(TOP, 'docs/screens');

/** What is listed and not there, and what is there and not listed. */
const differences = (listed: readonly string[], there: readonly string[]) => [
  ...listed.filter((file) => !there.includes(file)).map((file) => `docs/screens/${file} is missing; npm run screens takes it`),
  ...there.filter((file) => !listed.includes(file)).map((file) => `docs/screens/${file} shows no screen of the list; remove it`),
];

const pictures = () => readdirSync(FOLDER).filter((file) => file !== 'README.md');

describe('the pictures of the screens', () => {
  it('are those of the list', () => {
    expect(differences(pictureFiles(), pictures())).toEqual([]);
  });

  it('are listed on their page', () => {
    expect(readFileSync(path.join(FOLDER, 'README.md'), 'utf8')).toBe(screensPage());
  });

  it('have names of their own', () => {
    expect(new Set(pictureFiles()).size).toBe(pictureFiles().length);
  });

  it('are missed, and found to be too many', () => {
    expect(differences(['a.webp', 'b.webp'], ['b.webp', 'c.webp'])).toEqual([
      'docs/screens/a.webp is missing; npm run screens takes it',
      'docs/screens/c.webp shows no screen of the list; remove it',
    ]);
  });
});
