import type { Document, Label } from '@umbral/model';
import type { ProseLanguage, ProseNames } from '../src/targets/prose/index.ts';

/** The labels of what the combined template uses: [English, Spanish]. */
const LABELS: Record<string, readonly [string, string]> = {
  'template.combined.decides': ['Decides about buying', 'Decide la compra'],
  'template.combined.size': ['200 employees or more', '200 empleados o más'],
  'template.combined.budget': ['Has a budget', 'Tiene presupuesto'],
  'template.combined.freeMail': ['Free e-mail address', 'Correo gratuito'],
  'template.combined.pricing': ['Looked at prices', 'Miró los precios'],
  'template.combined.mail': ['Reads our e-mails', 'Lee nuestros correos'],
  'template.combined.contact': ['Asked to talk', 'Pidió hablar'],
  'template.combined.left': ['Left our list', 'Dejó nuestra lista'],
  'template.combined.fit': ['Fit', 'Encaje'],
  'template.combined.engagement': ['Engagement', 'Interés'],
  'template.combined.score': ['Lead score', 'Puntuación del lead'],
  'band.cold': ['Cold', 'Frío'],
  'band.warm': ['Warm', 'Templado'],
  'band.hot': ['Hot', 'Caliente'],
  'band.salesReady': ['Sales-ready', 'Listo para ventas'],
  'field.seniority': ['Seniority', 'Nivel'],
  'field.employees': ['Employees', 'Empleados'],
  'field.budget': ['Budget', 'Presupuesto'],
  'field.free_email_domain': ['Free e-mail domain', 'Dominio de correo gratuito'],
  'event.pricing_page_viewed': ['Pricing page viewed', 'Página de precios vista'],
  'event.email_opened': ['E-mail opened', 'Correo abierto'],
  'event.email_clicked': ['E-mail clicked', 'Clic en correo'],
  'event.contact_requested': ['Contact request', 'Solicitud de contacto'],
  'event.meeting_booked': ['Meeting booked', 'Reunión reservada'],
  'event.unsubscribed': ['Unsubscribed', 'Baja'],
  'event.spam_complaint': ['Spam complaint', 'Queja de spam'],
};

/** Names as a caller resolves them from the document that a Program came from. */
export function namesOf(document: Document, language: ProseLanguage): ProseNames {
  const said = (code: string): string | null => LABELS[code]?.[language === 'en' ? 0 : 1] ?? null;
  const labelled = (label: Label | null | undefined): string | null => {
    if (!label) return null;
    return 'code' in label ? said(label.code) : label.text;
  };
  const written = ['C-level', 'VP', 'Director'];
  return {
    model: () => (language === 'en' ? 'Fit and engagement' : 'Encaje e interés'),
    title: (id) => {
      const node = document.nodes.find((each) => each.id === id);
      return node && node.kind !== 'note' ? labelled(node.data.title) : null;
    },
    field: (key) => said(`field.${key}`),
    event: (key) => said(`event.${key}`),
    property: (key) => said(`property.${key}`),
    band: (id, band) => {
      const node = document.nodes.find((each) => each.id === id);
      return node?.kind === 'bands' ? labelled(node.data.bands.find((each) => each.id === band)?.label) : null;
    },
    grade: () => null,
    text: (compared) => written.find((each) => each.toLowerCase() === compared) ?? null,
  };
}

/** Names that are told apart from ids; nodes have titles, but for those whose id begins with x. */
export const TELLING: ProseNames = {
  model: () => 'Our model',
  title: (node) => (node.startsWith('x') ? null : `Title ${node}`),
  field: (key) => `Field ${key}`,
  event: (key) => `Event ${key}`,
  property: (key) => `Property ${key}`,
  band: (_, band) => `Band ${band}`,
  grade: (_, grade) => `Grade ${grade}`,
  text: (compared) => compared.toUpperCase(),
};
