import { TEMPLATES } from '@umbral/model';
import { expect, it } from 'vitest';
import { lower } from '../src/lower/index.ts';
import { parse } from '../src/parse/index.ts';
import { describe, type ProseLanguage } from '../src/targets/prose/index.ts';
import { namesOf } from './prose-names.ts';

it.each<ProseLanguage>(['en', 'es'])('describes the combined template as the golden does, in %s', async (language) => {
  const document = TEMPLATES.combined();
  const { program } = lower(parse(document).graph, new Set());
  const text = describe(program, language, namesOf(document, language));
  await expect(text).toMatchFileSnapshot(`goldens/combined.${language}.md`);
});
