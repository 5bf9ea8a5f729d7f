import { customAlphabet } from 'nanoid';

const random = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 10);

/** An id for a new node or edge: a letter first, as every identifier of a document. */
export const newId = (): string => `n${random()}`;
