import { FILE_LIMITS, FileRefused } from '../problem.ts';
import type { FoundRow } from '../rows.ts';
import { dateText } from './date-format.ts';
import { type Book, unescaped } from './workbook.ts';
import { XmlReader } from './xml.ts';

/** A sheet has no more columns than this. */
const MOST_COLUMNS = 16_384;
const LETTERS_BEFORE_A = 64;

/** The number, from 0, of the column that a reference like BC12 names. */
function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const letter = reference.charCodeAt(index) - LETTERS_BEFORE_A;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > MOST_COLUMNS) throw new FileRefused('tooManyColumns', { found: column, limit: FILE_LIMITS.columns });
  }
  return column - 1;
}

/** Reads the rows of a sheet out of its XML. A formula's cell holds the value that the program saved with it. */
export class SheetReader {
  /** Formulas that were saved without a value. */
  formulasWithoutValue = 0;
  private rows: FoundRow[] = [];
  private row = 0;
  private cells: string[] = [];
  private column = 0;
  private cell = { type: 'n', style: -1, isFormula: false, hasValue: false };
  private text = '';
  private reads = false;
  /** Within how a text sounds, which is no part of it. */
  private isPhonetic = false;
  private readonly book: Book;
  private readonly xml: XmlReader;

  constructor(book: Book) {
    this.book = book;
    this.xml = new XmlReader({
      open: (name, attributes) => this.open(name, attributes),
      text: (text) => {
        if (this.reads) this.text += text;
      },
      close: (name) => this.close(name),
    });
  }

  /** The rows that end in this piece of XML. */
  take(text: string): FoundRow[] {
    this.xml.write(text);
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const given = Number(attributes.r);
      this.row = given > this.row ? given : this.row + 1;
      this.cells = [];
      this.column = -1;
    } else if (name === 'c') {
      this.column = attributes.r ? columnOf(attributes.r) : this.column + 1;
      this.cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), isFormula: false, hasValue: false };
      this.text = '';
    } else if (name === 'f') this.cell.isFormula = true;
    if (name === 'rPh') this.isPhonetic = true;
    this.reads = name === 'v' || (name === 't' && !this.isPhonetic);
    if (name === 'v') this.cell.hasValue = true;
  }

  private close(name: string): void {
    this.reads = false;
    if (name === 'rPh') this.isPhonetic = false;
    if (name === 'c') {
      if (this.cell.isFormula && !this.cell.hasValue) this.formulasWithoutValue++;
      const value = this.valueOf();
      if (value === '' || this.column < 0) return;
      while (this.cells.length < this.column) this.cells.push('');
      this.cells[this.column] = value;
    } else if (name === 'row') this.rows.push({ row: this.row, cells: this.cells });
  }

  private valueOf(): string {
    const { type, style } = this.cell;
    if (type === 's') return this.book.texts[Number(this.text)] ?? '';
    if (type === 'b') return this.text === '' ? '' : String(this.text === '1');
    if (type !== 'n') return unescaped(this.text);
    if (this.text.trim() === '') return '';
    const number = Number(this.text);
    if (!Number.isFinite(number)) return this.text;
    return (this.book.dateStyles.has(style) ? dateText(number, this.book.from1904) : null) ?? String(number);
  }
}
