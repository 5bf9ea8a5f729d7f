import type { Facts } from '@umbral/evaluator';
import { fading, halfLife } from './fading.ts';
import { clamp } from './fit.ts';

const [H7, H10, H14, H30, H60] = [halfLife(7), halfLife(10), halfLife(14), halfLife(30), halfLife(60)];

/** Letters that tell types of one length apart: the first of `email_opened` and `form_submitted`, the seventh of `email_clicked`. */
const [E, C, F] = ['e', 'c', 'f'].map((letter) => letter.charCodeAt(0));

/**
 * The total of the engagement score, added up in the order of its groups' ids: one pass over the events for all twenty criteria.
 * Facts hold no events but those of the model's twelve types, so the length of a type tells nearly which it is: a fifth faster than comparing texts.
 */
export function engagementTotal({ lead, events }: Facts): number {
  let pricing = 0;
  let views7 = 0;
  let longest = 0;
  let opened = 0;
  let clicks = 0;
  let webinars = 0;
  let attended = 0;
  let downloads = 0;
  let meetings = 0;
  let chats = 0;
  let logins = 0;
  let views = 0;
  let careers = false;
  let unsubscribed = false;
  let bounced = false;
  let submitted = false;
  let requested = false;
  let active = false;
  for (const event of events) {
    const { type, ageDays: age } = event;
    switch (type.length) {
      // page_viewed
      case 11:
        views += fading(age, H10.divisor, H10.most);
        if (age <= 60) {
          active = true;
          const { path, seconds } = event.properties;
          if (path === '/careers') careers = true;
          else if (age <= 30 && path === '/pricing') pricing++;
          if (age <= 30) {
            if (typeof seconds === 'number' && seconds > longest) longest = seconds;
            if (age <= 7) views7++;
          }
        }
        break;
      // email_opened, unsubscribed
      case 12:
        if (type.charCodeAt(0) === E) {
          if (age <= 14) opened++;
        } else {
          unsubscribed = true;
        }
        break;
      // login
      case 5:
        logins += 2 * fading(age, H7.divisor, H7.most);
        if (age <= 60) active = true;
        break;
      // email_clicked, email_bounced
      case 13:
        if (type.charCodeAt(6) === C) {
          clicks += 3 * fading(age, H14.divisor, H14.most);
          if (age <= 60) active = true;
        } else {
          bounced = true;
        }
        break;
      // file_downloaded
      case 15: {
        const { asset } = event.properties;
        if (asset === 'whitepaper' || asset === 'case study' || asset === 'roi calculator') downloads++;
        break;
      }
      // form_submitted, meeting_booked
      case 14:
        if (type.charCodeAt(0) === F) {
          if (age <= 90) submitted = true;
          if (age <= 60) active = true;
        } else {
          meetings += 15 * fading(age, H60.divisor, H60.most);
          if (age <= 60) active = true;
        }
        break;
      // webinar_attended
      case 16:
        webinars += 10 * fading(age, H30.divisor, H30.most);
        attended++;
        break;
      // chat
      case 4:
        if (age <= 30) chats++;
        break;
      // contact_requested
      case 17:
        if (age <= 30) requested = true;
        break;
    }
  }
  const { country, employees } = lead;
  const isNear = country === 'de' || country === 'at' || country === 'ch';
  const isEnterprise = typeof employees === 'number' && employees >= 1_000;
  const negative = (careers ? -10 : 0) + (unsubscribed ? -50 : 0) + (bounced ? -20 : 0) + (active ? 0 : -15);
  const high =
    Math.min(40, webinars) +
    Math.min(15, 5 * downloads) +
    (submitted ? 20 : 0) +
    (requested ? 25 : 0) +
    Math.min(45, meetings) +
    Math.min(12, 4 * chats) +
    Math.min(25, logins) +
    (requested && isNear ? 5 : 0) +
    (attended >= 2 && lead.seniority === 'c-level' ? 6 : 0);
  const mail = 0.8 * (Math.min(10, opened) + Math.min(20, clicks));
  const web =
    (pricing >= 3 ? 15 : 0) +
    (views7 >= 5 ? 10 : 0) +
    (longest >= 120 ? 5 : 0) +
    Math.min(15, views) +
    (isEnterprise && pricing > 0 ? 8 : 0);
  return clamp(-100, 0, negative) + clamp(0, 80, high) + clamp(0, 25, mail) + clamp(0, 45, web);
}
