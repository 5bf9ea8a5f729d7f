/**
 * Which way imports run inside each package: a part of `src` → the parts that it may import. A part is a folder or a file; the most
 * exact one counts, so a file may stand above its folder. Files of one part may import each other. Parts that are not named here
 * (front doors, entry files) may import everything, and nothing that is named may import them.
 */
export type FolderTable = Record<string, readonly string[]>;
