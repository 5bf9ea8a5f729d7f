import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** Lets rows in the text format of COPY through, and tells how many they were, how many bytes, and their SHA-256 once all are. */
export function measured(): { through: Transform; result: () => { rows: number; bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let [rows, bytes] = [0, 0];
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      // Line breaks within values are escaped, so that each ends a row.
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++;
      done(null, chunk);
    },
  });
  return { through, result: () => ({ rows, bytes, sha256: hash.digest('hex') }) };
}
