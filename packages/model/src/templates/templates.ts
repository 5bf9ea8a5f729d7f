import type { Document } from '../document/document.ts';
import { emptyDocument } from '../document/empty.ts';
import { tidy } from '../edits/tidy/tidy.ts';
import { combinedTemplate } from './combined.ts';
import { demographicTemplate } from './demographic.ts';
import { fitTemplate } from './fit.ts';
import { heatTemplate } from './heat.ts';
import { interactionTemplate } from './interaction.ts';
import { matrixTemplate } from './matrix.ts';
import { painTemplate } from './pain.ts';
import { productTemplate } from './product.ts';

/** A template as it is opened: laid out as "Tidy up" would. */
const tidied = (draw: () => Document) => () => tidy(draw());

/** What a person can start from. The app names and describes each under `template.<id>`. */
export const TEMPLATES = {
  combined: tidied(combinedTemplate),
  matrix: tidied(matrixTemplate),
  interaction: tidied(interactionTemplate),
  pain: tidied(painTemplate),
  fit: tidied(fitTemplate),
  demographic: tidied(demographicTemplate),
  heat: tidied(heatTemplate),
  product: tidied(productTemplate),
  blank: emptyDocument,
} satisfies Record<string, () => Document>;
export type TemplateId = keyof typeof TEMPLATES;
