import { Parser } from 'htmlparser2';
import { FileRefused } from '../problem.ts';

/** What somebody wants to know of XML: names come without the prefix of their namespace. */
export type XmlHandler = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
};

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

/** So many characters may pass without anything in them; more is an attribute or a tag that never ends. */
const LONGEST = 8_000_000;

/** Reads XML piece by piece. Entities that a document declares itself are not known, so none of them can grow. */
export class XmlReader {
  private readonly parser: Parser;
  private silent = 0;

  constructor(handler: XmlHandler) {
    const heard = () => {
      this.silent = 0;
    };
    this.parser = new Parser(
      {
        onopentag(name, attributes) {
          heard();
          handler.open(withoutPrefix(name), attributes);
        },
        ontext(text) {
          heard();
          handler.text(text);
        },
        onclosetag(name) {
          heard();
          handler.close(withoutPrefix(name));
        },
      },
      { xmlMode: true },
    );
  }

  write(text: string): void {
    this.silent += text.length;
    if (this.silent > LONGEST) throw new FileRefused('workbookWrong', {});
    this.parser.write(text);
  }
}

/** Reads all of an XML part. */
export async function readXml(text: AsyncIterable<{ text: string }>, handler: XmlHandler): Promise<void> {
  const reader = new XmlReader(handler);
  for await (const piece of text) reader.write(piece.text);
}
