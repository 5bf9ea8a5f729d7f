import type { ReadProblem } from '@umbral/model';

/** Why a file is not read as a bundle. `part`: the name of the part at fault. */
export type BundleProblem =
  /** Nothing is in it. */
  | { code: 'emptyFile' }
  /** No zip file, or one that is broken. */
  | { code: 'notAZip' }
  /** A zip file without a manifest of ours. */
  | { code: 'notABundle' }
  | { code: 'tooLarge'; limit: number }
  /** Bundles are stored, not compressed, so that none can be larger than it looks. */
  | { code: 'compressed' }
  | { code: 'newerBundle'; version: number; supported: number }
  | { code: 'manifestInvalid'; issues: { path: string; message: string }[] }
  | { code: 'partMissing' | 'partUnknown' | 'partChanged'; part: string }
  /** The rule set is not the one that the manifest's checksum is of. */
  | { code: 'checksumDiffers'; stated: string; found: string }
  | { code: 'documentUnreadable'; problem: ReadProblem };

/** Why a document, compiled here, does not give the rule set that its bundle has. */
export type BundleDifference =
  /** This version of Umbral finds errors in it. */
  | { code: 'notPublishable' }
  /** It means the same only as far as the golden vectors say; another version of Umbral made the bundle, or somebody changed the document. */
  | { code: 'remadeDiffers'; stated: string; remade: string };
