import { type Document, emptyDocument } from '../document/document.ts';
import { combinedTemplate } from './combined.ts';
import { demographicTemplate } from './demographic.ts';
import { fitTemplate } from './fit.ts';
import { heatTemplate } from './heat.ts';
import { interactionTemplate } from './interaction.ts';
import { matrixTemplate } from './matrix.ts';
import { painTemplate } from './pain.ts';
import { productTemplate } from './product.ts';

/** What a person can start from. The app names and describes each under `template.<id>`. */
export const TEMPLATES = {
  combined: combinedTemplate,
  matrix: matrixTemplate,
  interaction: interactionTemplate,
  pain: painTemplate,
  fit: fitTemplate,
  demographic: demographicTemplate,
  heat: heatTemplate,
  product: productTemplate,
  blank: emptyDocument,
} satisfies Record<string, () => Document>;
export type TemplateId = keyof typeof TEMPLATES;
