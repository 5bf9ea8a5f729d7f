import { formatsOf } from './formats.ts';
import type { Ends, Happenings, Language } from './language.ts';

const formats = formatsOf('es');
const { number, plural, and, or, moment } = formats;

const points = (value: number): string => plural(value, { one: '# punto', many: '# de puntos', other: '# puntos' });
const days = (value: number): string => plural(value, { one: '# día', many: '# de días', other: '# días' });
const within = (withinDays: number | null): string =>
  withinDays === null
    ? ''
    : plural(withinDays, { one: ' en el último día', many: ' en los últimos # de días', other: ' en los últimos # días' });
const event = ({ names, withinDays }: Happenings): string => `evento ${or(names)}${within(withinDays)}`;
const events = ({ names, withinDays }: Happenings): string => `eventos ${or(names)}${within(withinDays)}`;
const quoted = (text: string): string => `«${text}»`;

function range(subject: string, { from, to }: Ends): string {
  if (from?.inclusive && to?.inclusive) return `${subject} está entre ${number(from.value)} y ${number(to.value)} (ambos incluidos)`;
  const parts: string[] = [];
  if (from) parts.push(`${from.inclusive ? 'como mínimo' : 'más de'} ${number(from.value)}`);
  if (to) parts.push(`${to.inclusive ? 'como máximo' : 'menos de'} ${number(to.value)}`);
  return parts.length === 0 ? `${subject} se conoce` : `${subject} es ${parts.join(' y ')}`;
}

/** Spanish. */
export const es: Language = {
  ...formats,
  quoted,
  untitled: {
    model: 'Modelo de puntuación',
    score: 'Puntuación',
    group: 'Grupo',
    segment: 'Segmento',
    matrix: 'Nota',
  },
  unnamed: '(sin nombre)',

  results: (names) => `Cada lead recibe: ${and(names)}.`,
  noResults: 'Este modelo de puntuación aún no da ninguna puntuación.',
  everyLead: 'Se puntúan todos los leads.',
  someLeads: 'No se puntúan todos los leads. Un lead se puntúa si se cumple todo esto',
  otherLeads: 'Los demás leads no reciben puntuación, franja ni nota.',
  reads: {
    title: 'Qué datos se leen',
    fields: (names) => (names.length === 0 ? 'Ningún campo del lead.' : `Campos del lead: ${and(names)}.`),
    events: (names) => (names.length === 0 ? 'Ningún evento.' : `Eventos: ${and(names)}.`),
  },

  points,
  everyone: (award) => `${award} para todos los leads`,
  onCondition: (award, condition) => `${award} si ${condition}`,
  pointsBy: (subject) => `puntos según ${subject} (véase la tabla)`,
  each: (value, happened) => `${points(value)} por cada ${event(happened)}`,
  counting: {
    perPeriod: (length, most) => {
      const period = length === 1 ? 'en un mismo día' : `en un mismo período de ${days(length)}`;
      if (most === 1) return `De varios ${period} solo cuenta el más reciente.`;
      return `De varios ${period} solo cuentan los ${number(most)} más recientes.`;
    },
    first: 'Solo cuenta el primero de todos.',
    oncePerValue: (property) =>
      `De varios con el mismo valor de ${property} solo cuenta el más reciente; los que no tienen ${property} no cuentan.`,
  },
  atMost: (count) => (count === 1 ? 'Solo da puntos el más reciente.' : `Solo dan puntos los ${number(count)} más recientes.`),
  onlySegment: (segment) => `Solo para los leads del segmento ${segment}.`,
  active: (from, until) => {
    const parts = [from === null ? null : `desde el ${moment(from)}`, until === null ? null : `hasta el ${moment(until)}`];
    return `Vigente ${parts.filter((part) => part !== null).join(' ')}.`;
  },
  neverActive: 'Tal como está no cuenta nunca: aquello de lo que depende está desactivado, o no está vigente en ningún momento.',
  keepsNobodyOut: 'Fuera de ese tiempo no excluye a nadie.',
  kept: ({ minimum, maximum }) => {
    if (minimum !== null && maximum !== null) return `El resultado nunca baja de ${number(minimum)} ni pasa de ${number(maximum)}.`;
    if (minimum !== null) return `El resultado nunca baja de ${number(minimum)}.`;
    return maximum === null ? '' : `El resultado nunca pasa de ${number(maximum)}.`;
  },
  ladder: {
    points: 'Puntos',
    below: (value) => `menos de ${number(value)}`,
    span: (from, to) => `desde ${number(from)} hasta menos de ${number(to)}`,
    from: (value) => `${number(value)} o más`,
    otherwise: 'cualquier otro',
    missing: 'falta el dato',
  },
  decay: {
    curve: (curve) => {
      switch (curve.kind) {
        case 'linear':
          return `pierden valor de manera uniforme, hasta no valer nada al cabo de ${days(curve.days)}`;
        case 'halfLife':
          return `pierden la mitad de su valor cada ${plural(curve.days, { one: 'día', many: '# de días', other: '# días' })}`;
        case 'expiry':
          return `conservan su valor durante ${days(curve.days)} y después no valen nada`;
        case 'step':
          return `pierden el ${number(curve.percent)} % ${curve.compounding ? 'de lo que les queda' : 'de su valor inicial'} por cada período completo de ${days(curve.days)}`;
      }
    },
    ofEvents: (curve) => `Según su antigüedad, los puntos de cada evento ${curve}.`,
    sinceLast: (curve, names) =>
      `Según el tiempo transcurrido desde el último evento ${or(names)}, los puntos ${curve}; si no hubo ninguno, no valen nada.`,
    sinceDate: (curve, field) =>
      `Según el tiempo transcurrido desde ${field}, los puntos ${curve}; una fecha futura cuenta como ahora y, si falta, no valen nada.`,
    after: (value) => `Esto empieza solo al cabo de ${days(value)}.`,
  },

  combined: {
    sum: 'La suma de',
    average: 'La media ponderada de',
    maximum: 'El mayor valor de',
    first: 'Lo que da el primero de estos que se aplica, en este orden',
  },
  part: (name) => `${name}, que se describe más abajo`,
  partWeight: (weight, total) => `Su peso es ${number(weight)} de ${number(total)}.`,
  weighted: (percent) => `El resultado se multiplica por el ${number(percent)} %.`,
  scale: (minimum, maximum) => `Un número de ${number(minimum)} a ${number(maximum)}.`,
  mapped: (from, to) =>
    `El resultado se convierte en proporción: ${number(from.minimum)} pasa a ser ${number(to.minimum)} y ${number(from.maximum)} pasa a ser ${number(to.maximum)}.`,
  rounded: (decimals) =>
    decimals === 0
      ? 'Al final se redondea a un número entero.'
      : plural(decimals, { one: 'Al final se redondea a # decimal.', other: 'Al final se redondea a # decimales.' }),
  segments: 'Segmentos',
  inSegments: (names) =>
    names.length === 1 ? `el lead está en el segmento ${or(names)}` : `el lead está en uno de los segmentos ${or(names)}`,
  segmentOf: (condition) => `leads en los que ${condition}`,
  disqualification: {
    title: 'Descalificación',
    text: 'Sean cuales sean los puntos, decide la primera de estas que se cumpla. La franja y toda nota hecha con esta puntuación son entonces «Descalificado».',
    sets: (value, names) => `la puntuación pasa a ser ${number(value)} si ${es.inSegments(names)}`,
  },
  bands: {
    title: (score) => `Franjas de ${score}`,
    band: 'Franja',
    score: 'Puntuación',
    exit: 'Se conserva hasta',
    all: 'cualquiera',
    exitText:
      'Un lead que antes estaba en una franja, o en una más alta, la conserva mientras su puntuación no baje de «Se conserva hasta».',
  },
  matrix: {
    text: (rows, columns) => `La nota está donde se cruzan la fila de ${rows} y la columna de ${columns}.`,
    corner: (rows, columns) => `${rows} ↓ ${columns} →`,
  },

  known: (subject, negated) => `${negated ? 'no se conoce' : 'se conoce'} ${subject}`,
  is: (subject, value, negated) => `${subject} ${negated ? 'no es' : 'es'} ${value}`,
  truth: (subject, value) => `${subject} es ${value ? 'sí' : 'no'}`,
  equals: (subject, value, negated) => `${subject} ${negated ? 'no es' : 'es'} exactamente ${number(value)}`,
  oneOf: (subject, values, negated) => {
    if (values.length === 1) return es.is(subject, and(values), negated);
    return negated ? `${subject} no es ninguno de estos: ${and(values)}` : `${subject} es ${or(values)}`;
  },
  contains: (subject, value, negated) => `${subject} ${negated ? 'no contiene' : 'contiene'} ${value}`,
  includes: (subject, values, negated) => {
    if (values.length === 1) return `${subject} ${negated ? 'no incluye' : 'incluye'} ${and(values)}`;
    return `${subject} ${negated ? 'no incluye ninguno' : 'incluye al menos uno'} de estos: ${and(values)}`;
  },
  range,
  inTheLast: (subject, value) => `${subject} está${within(value)}`,
  moreThanAgo: (subject, value) => `${subject} fue hace más de ${days(value)}`,
  inTheNext: (subject, value) =>
    `${subject} está ${plural(value, { one: 'en el próximo día', many: 'en los próximos # de días', other: 'en los próximos # días' })}`,
  ageOf: (subject) => `la antigüedad en días de ${subject}`,
  not: (condition) => `no se cumple que ${condition}`,
  countingOnly: (comparison, condition) => `${comparison}, contando solo los eventos en los que ${condition}`,
  orMissing: (condition) => `${condition} (o falta el dato)`,
  several: {
    all: 'se cumple todo esto',
    any: 'se cumple al menos una de estas condiciones',
    none: 'no se cumple ninguna de estas condiciones',
    atLeast: (count) => `${count === 1 ? 'se cumple' : 'se cumplen'} al menos ${number(count)} de estas condiciones`,
    always: 'el lead es cualquiera',
    never: 'el lead no es ninguno',
  },
  measure: {
    count: (happened) => `el número de ${events(happened)}`,
    daysSinceLast: (happened) => `la antigüedad en días del último ${event(happened)}`,
    sum: (happened, property) => `la suma de ${property} en todos los ${events(happened)}`,
    maximum: (happened, property) => `el mayor valor de ${property} en todos los ${events(happened)}`,
    distinct: (happened, property) => `el número de valores distintos de ${property} en todos los ${events(happened)}`,
  },

  reading: {
    title: 'Cómo leer esto',
    missing:
      '**Datos que faltan.** Un dato falta si no está, está vacío o es de otra clase que su campo. Lo que se compara con un dato que falta no se cumple, tampoco «no es», salvo que diga «o falta el dato».',
    text: '**El texto** se compara sin distinguir mayúsculas de minúsculas, salvo que su campo lo pida, y sin contar los espacios de delante y de detrás.',
    days: '**Los días** son 24 horas, contadas hacia atrás desde el momento de puntuar. «En los últimos 30 días» incluye una antigüedad de 30 días. Lo que ocurre después de ese momento todavía no cuenta.',
    until:
      '**Vigente.** Lo que está vigente desde un momento ya cuenta en ese momento; lo que está vigente hasta un momento ya no cuenta en él. Fuera de ahí no da puntos ni se cumple nunca.',
    thresholds: '**Los umbrales** pertenecen a lo que está por encima: una puntuación igual al umbral está en la franja superior.',
    rounding:
      '**El redondeo** de las mitades es hacia arriba: 2,5 pasa a ser 3 y −0,5 pasa a ser 0. Las franjas y las notas leen la puntuación redondeada.',
  },
  approval: {
    title: 'Aprobación',
    text: 'Este documento describe cómo se puntúan los leads y se aprueba como tal.',
    fields: ['Nombre', 'Fecha', 'Firma'],
  },
};
