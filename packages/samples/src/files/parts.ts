import { toIdentifier } from '@umbral/model';
import type { FileRole } from '../report.ts';

/** What people call the sheet, or the list, that holds each of them, in English and Spanish. */
const NAMES: Record<FileRole, RegExp> = {
  leads: /^(leads?|contacts?|contactos?|prospects?|clientes_potenciales|people|personas|students?)$/,
  events: /^(events?|eventos?|activit(y|ies)|actividad(es)?|engagement|acciones|interactions?|interacciones)$/,
  outcomes: /^(outcomes?|resultados?|conversions?|conversiones|purchases?|compras?|deals|ventas|won)$/,
};

/** The part of a file that is meant: the one that was asked for, else the one that is called like its role, else the first. */
export function choosePart(parts: readonly string[], asked: string | undefined, role: FileRole | undefined): string | undefined {
  if (asked !== undefined && parts.includes(asked)) return asked;
  const named = role && partOfRole(parts, role);
  return named ?? parts[0];
}

/** The part that is called like a role. */
export const partOfRole = (parts: readonly string[], role: FileRole): string | undefined =>
  parts.find((part) => NAMES[role].test(toIdentifier(part)));
