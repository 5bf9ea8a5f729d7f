import { CATALOGUE_EVENTS, toIdentifier } from '@umbral/model';
import { ownText } from '../own-text.ts';

/** What other systems call the catalogue's events, in English and Spanish, normalised by `toIdentifier`. */
const EVENT_NAMES: Record<string, readonly string[]> = {
  email_sent: ['sent', 'send', 'correo_enviado', 'email_delivered'],
  email_opened: ['open', 'opened', 'email_open', 'correo_abierto', 'apertura'],
  email_clicked: ['click', 'clicked', 'email_click', 'email_link_clicked', 'clic', 'clic_en_correo'],
  email_replied: ['reply', 'replied', 'email_reply', 'respuesta'],
  email_forwarded: ['forward', 'forwarded', 'email_forward'],
  email_bounced: ['bounce', 'bounced', 'email_bounce', 'rebote'],
  unsubscribed: ['unsubscribe', 'opt_out', 'baja'],
  spam_complaint: ['spam', 'complaint', 'spamreport'],
  session: ['visit', 'session_started', 'sesion', 'visita'],
  page_viewed: ['page_view', 'pageview', 'page_visited', 'page_visit', 'page_visited_on_website', 'pagina_vista'],
  pricing_page_viewed: ['pricing', 'pricing_page', 'pricing_viewed', 'precios'],
  careers_page_viewed: ['careers', 'careers_page'],
  site_searched: ['search', 'site_search', 'busqueda'],
  file_downloaded: ['download', 'file_download', 'downloaded', 'descarga'],
  ebook_downloaded: ['ebook', 'ebook_download'],
  video_watched: ['video', 'video_view', 'video_viewed', 'watched', 'video_visto'],
  cta_clicked: ['cta', 'cta_click'],
  ad_arrived: ['ad', 'ad_click', 'paid_ad', 'anuncio'],
  form_viewed: ['form_view', 'formulario_visto'],
  form_submitted: ['form', 'form_submission', 'form_submit', 'form_submitted_on_website', 'formulario', 'formulario_enviado'],
  contact_requested: ['contact', 'contact_request', 'contact_us', 'contacto'],
  webinar_registered: ['webinar_registration', 'registro_webinar'],
  webinar_attended: ['webinar', 'webinar_attendance', 'asistencia_webinar'],
  event_checked_in: ['check_in', 'checkin', 'event_attended', 'event_attendance'],
  no_show: ['webinar_no_show', 'no_asistio'],
  chat: ['chat_started', 'conversation', 'olark_chat_conversation'],
  meeting_booked: ['meeting', 'demo', 'demo_booked', 'demo_requested', 'meeting_scheduled', 'reunion', 'cita'],
  call: ['phone_call', 'called', 'had_a_phone_conversation', 'llamada'],
  opportunity_created: ['opportunity', 'deal_created', 'oportunidad'],
  won: ['deal_won', 'closed_won', 'ganado'],
  lost: ['deal_lost', 'closed_lost', 'perdido'],
  login: ['log_in', 'logged_in', 'signed_in', 'inicio_de_sesion'],
  trial_started: ['trial', 'trial_start', 'prueba_iniciada'],
  onboarding_completed: ['onboarding'],
  invitation_sent: ['invite', 'invite_sent', 'invitation'],
  survey_answered: ['survey', 'survey_response', 'encuesta'],
};

const byName = new Map<string, string>(CATALOGUE_EVENTS.map((event) => [event.key, event.key]));
for (const [key, names] of Object.entries(EVENT_NAMES)) for (const name of names) byName.set(name, key);

/** The catalogue event that a word for a type of event means, if any. */
export const catalogueEventOf = (value: string): string | undefined => byName.get(toIdentifier(value));

/** Gives every value of a type column its event key, the same to values that differ only in case: chosen, else catalogue, else its own. */
export class EventKeys {
  private readonly keys = new Map<string, string>();
  private readonly taken = new Set<string>(byName.values());

  constructor(chosen: readonly { value: string; key: string }[] = []) {
    for (const { value, key } of chosen) {
      this.keys.set(value.trim().toLowerCase(), key);
      this.taken.add(key);
    }
  }

  /** The key of a value; null where it would be a new one and there may be no more (`room`). */
  keyOf(value: string, room: boolean): string | null;
  keyOf(value: string): string;
  keyOf(value: string, room = true): string | null {
    const plain = value.toLowerCase();
    const known = this.keys.get(plain);
    if (known) return known;
    if (!room) return catalogueEventOf(value) ?? null;
    const key = catalogueEventOf(value) ?? toIdentifier(value, this.taken);
    this.keys.set(ownText(plain), key);
    this.taken.add(key);
    return key;
  }
}
