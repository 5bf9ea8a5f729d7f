import type { Migration } from 'kysely/migration';
import { migration as modelsAndSamples } from './0001-models-and-samples.ts';
import { migration as versionsAndLabels } from './0002-versions-and-labels.ts';
import { migration as signIn } from './0003-sign-in.ts';
import { migration as apiKeys } from './0004-api-keys.ts';
import { migration as webhooks } from './0005-webhooks.ts';
import { migration as authorsOfVersions } from './0006-authors-of-versions.ts';
import { migration as simulations } from './0007-simulations.ts';
import { migration as sampleContents } from './0008-sample-contents.ts';
import { migration as keysForSamples } from './0009-keys-for-samples.ts';
import { migration as people } from './0010-people.ts';
import { migration as isolation } from './0011-isolation.ts';
import { migration as presence } from './0012-presence.ts';
import { migration as keysForMetrics } from './0013-keys-for-metrics.ts';
import { migration as triesOfSimulations } from './0014-tries-of-simulations.ts';
import { migration as trialProgress } from './0015-trial-progress.ts';
import { migration as audit } from './0016-audit.ts';
import { migration as attempts } from './0017-attempts.ts';

/** Every migration in the order of its number. One that was ever released is never changed again. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-models-and-samples': modelsAndSamples,
  '0002-versions-and-labels': versionsAndLabels,
  '0003-sign-in': signIn,
  '0004-api-keys': apiKeys,
  '0005-webhooks': webhooks,
  '0006-authors-of-versions': authorsOfVersions,
  '0007-simulations': simulations,
  '0008-sample-contents': sampleContents,
  '0009-keys-for-samples': keysForSamples,
  '0010-people': people,
  '0011-isolation': isolation,
  '0012-presence': presence,
  '0013-keys-for-metrics': keysForMetrics,
  '0014-tries-of-simulations': triesOfSimulations,
  '0015-trial-progress': trialProgress,
  '0016-audit': audit,
  '0017-attempts': attempts,
};
