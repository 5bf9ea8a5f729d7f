/**
 * Everything that an import may have to say, as codes with the names of their parameters; the app has a sentence for each.
 * `file`: a whole file cannot be read. `note`: a file was read, but a person should know. `row`: a row was repaired or refused.
 * `mapping`: what keeps a mapping from being used.
 */
export const IMPORT_CODES = {
  file: {
    fileTooLarge: ['size', 'limit'],
    workbookTooLarge: ['size', 'limit'],
    unpackedTooLarge: ['limit'],
    rowGroupTooLarge: ['limit'],
    fileNotReadable: [],
    notText: ['kind'],
    encrypted: [],
    workbookWrong: [],
    parquetCut: [],
    parquetWrong: [],
    jsonCut: ['line'],
    jsonWrong: ['line', 'found'],
    jsonNoList: [],
    notInEncoding: ['encoding'],
    emptyFile: [],
    headerOnly: ['columns'],
    noHeader: ['row'],
    tooManyRows: ['limit'],
    tooManyColumns: ['found', 'limit'],
    tooManyBrokenRows: ['limit'],
    tooManyBrokenLines: ['limit'],
  },
  note: {
    notUtf8: ['encoding'],
    emptyHeader: ['column', 'name'],
    duplicateHeader: ['column', 'header', 'name'],
    laterFields: ['name', 'row', 'fields'],
    formulasWithoutValue: ['cells'],
  },
  row: {
    tooManyCells: ['found', 'expected'],
    tooFewCells: ['found', 'expected'],
    wholeRowQuoted: ['expected'],
    unclosedQuote: [],
    rowTooLong: ['limit'],
    notAnObject: [],
    looseQuotes: [],
    missingId: [],
    idTooLong: ['length', 'limit'],
    duplicateId: ['id', 'firstRow'],
    unknownLead: ['id'],
    missingMoment: [],
    momentNotRead: ['value'],
    missingType: [],
    tooManyTypes: ['value', 'limit'],
    tooManyEvents: ['id', 'limit'],
  },
  mapping: {
    notMapped: [],
    noColumn: ['column'],
    columnTwice: ['column'],
    useTwice: ['use'],
    noIdColumn: [],
    noMomentColumn: [],
    noTypeColumn: [],
    notADate: ['column'],
    noKey: ['column'],
    keyTwice: ['key'],
    tooManyProperties: ['found', 'limit'],
    noPositiveOutcome: [],
    noWindowColumn: [],
  },
} as const;

type Codes = typeof IMPORT_CODES;
type Kind = keyof Codes;

export type CodeOf<K extends Kind> = keyof Codes[K] & string;

/** Exactly the parameters that a code has. */
export type ParamsOf<K extends Kind, C extends CodeOf<K>> = Codes[K][C] extends readonly string[]
  ? Record<Codes[K][C][number], string | number>
  : never;

/** The codes of a kind, for a schema. */
export const codesOf = <K extends Kind>(kind: K) => Object.keys(IMPORT_CODES[kind]) as [CodeOf<K>, ...CodeOf<K>[]];
