import { toIdentifier } from '@umbral/model';

/** What people and other systems call the catalogue's fields, in English and Spanish, normalised by `toIdentifier`. */
const FIELD_NAMES: Record<string, readonly string[]> = {
  job_title: ['title', 'job', 'position', 'jobtitle', 'cargo', 'puesto', 'titulo'],
  seniority: ['seniority_level', 'level', 'nivel', 'antiguedad'],
  department: ['job_function', 'function', 'departamento', 'area'],
  purchase_role: ['buying_role', 'role', 'rol', 'rol_de_compra'],
  education: ['degree', 'estudios', 'formacion', 'studies'],
  salary_range: ['salary', 'income', 'salario', 'sueldo', 'rango_salarial'],
  lead_source: ['source', 'original_source', 'utm_source', 'fuente', 'origen', 'procedencia'],
  email: ['e_mail', 'mail', 'email_address', 'correo', 'correo_electronico'],
  free_email_domain: ['free_email', 'correo_gratuito'],
  phone: ['telephone', 'phone_number', 'mobile', 'telefono', 'movil'],
  language: ['lang', 'locale', 'idioma'],
  country: ['country_region', 'pais'],
  region: ['state', 'province', 'provincia', 'comunidad'],
  city: ['town', 'ciudad', 'localidad', 'poblacion'],
  tags: ['labels', 'etiquetas'],
  lifecycle_stage: ['lifecyclestage', 'stage', 'status', 'lead_status', 'etapa', 'estado', 'fase'],
  subscribed: ['opt_in', 'newsletter', 'suscrito', 'boletin'],
  created_at: ['created', 'create_date', 'created_date', 'creation_date', 'date_created', 'signup_date', 'date_registered'],
  last_activity_at: ['last_activity_date', 'last_seen', 'last_seen_at', 'ultima_actividad'],
  company_name: ['company', 'account', 'account_name', 'organization', 'organisation', 'empresa', 'compania'],
  industry: ['sector', 'vertical', 'industria'],
  employees: ['number_of_employees', 'numberofemployees', 'company_size', 'num_employees', 'headcount', 'empleados', 'numero_de_empleados'],
  annual_revenue: ['revenue', 'annualrevenue', 'turnover', 'facturacion', 'ingresos', 'ingresos_anuales'],
  company_region: ['company_state', 'region_de_la_empresa'],
  technologies: ['tech_stack', 'technology', 'tecnologias'],
  current_supplier: ['supplier', 'vendor', 'proveedor', 'proveedor_actual'],
  is_customer: ['customer', 'existing_customer', 'cliente', 'es_cliente'],
  budget: ['presupuesto'],
  has_authority: ['authority', 'decision_maker', 'decisor', 'autoridad'],
  pain: ['pain_level', 'need', 'dolor', 'necesidad'],
  urgency: ['urgencia'],
  timeline: ['purchase_timeline', 'plazo'],
};
const SPANISH_DATES = ['fecha_de_creacion', 'fecha_creacion', 'fecha_alta', 'fecha_de_alta', 'alta', 'fecha_registro', 'fecha_de_registro'];

const LEAD_IDS = [
  'id',
  'lead_id',
  'prospect_id',
  'contact_id',
  'record_id',
  'person_id',
  'user_id',
  'customer_id',
  'student_id',
  'id_lead',
];
const MORE_LEAD_IDS = [
  'leadid',
  'userid',
  'contactid',
  'uuid',
  'guid',
  'id_contacto',
  'id_cliente',
  'id_usuario',
  'identificador',
  'codigo',
];
const OUTCOMES = [
  'converted',
  'outcome',
  'conversion',
  'is_converted',
  'purchased',
  'bought',
  'won',
  'closed_won',
  'is_won',
  'customer_won',
];
const MORE_OUTCOMES = ['convertido', 'conversion', 'compro', 'ganado', 'ganada', 'resultado', 'venta', 'convirtio'];
const OUTCOME_DATES = [
  'converted_at',
  'converted_date',
  'conversion_date',
  'close_date',
  'closed_at',
  'won_at',
  'purchased_at',
  'date_purchased',
];
const MORE_OUTCOME_DATES = ['purchase_date', 'fecha_de_compra', 'fecha_compra', 'fecha_de_conversion', 'fecha_conversion', 'fecha_cierre'];
const EVENT_TYPES = [
  'type',
  'event',
  'event_type',
  'event_name',
  'activity',
  'activity_type',
  'action',
  'tipo',
  'evento',
  'accion',
  'actividad',
];
const MOMENTS = ['at', 'date', 'time', 'timestamp', 'datetime', 'created_at', 'occurred_at', 'event_date', 'event_time', 'fecha', 'hora'];

const byName = new Map<string, string>();
for (const [key, names] of Object.entries(FIELD_NAMES)) for (const name of [key, ...names]) byName.set(name, key);
for (const name of SPANISH_DATES) byName.set(name, 'created_at');

const ids = new Set([...LEAD_IDS, ...MORE_LEAD_IDS]);
const outcomes = new Set([...OUTCOMES, ...MORE_OUTCOMES]);
const outcomeDates = new Set([...OUTCOME_DATES, ...MORE_OUTCOME_DATES]);
const types = new Set(EVENT_TYPES);
const moments = new Set(MOMENTS);

/** The catalogue field that a header names, if any. */
export const catalogueKeyOf = (header: string): string | undefined => byName.get(toIdentifier(header));

/** What a header says about the part its column plays; 2 is a known name, 1 an ending that hints at it, 0 nothing. */
export const namesAnId = (header: string): number =>
  ids.has(toIdentifier(header)) ? 2 : /_(id|uuid|key)$/.test(toIdentifier(header)) ? 1 : 0;
export const namesASerial = (header: string): boolean => /(^|_)(id|number|no|num|nr|numero|key)$/.test(toIdentifier(header));
export const namesAnOutcome = (header: string): boolean => outcomes.has(toIdentifier(header));
export const namesAnOutcomeDate = (header: string): boolean => outcomeDates.has(toIdentifier(header));
export const namesAnEventType = (header: string): boolean => types.has(toIdentifier(header));
export const namesAMoment = (header: string): boolean =>
  moments.has(toIdentifier(header)) || /^(date|fecha)_|_(at|date|time)$/.test(toIdentifier(header));
