import type { Spec } from '../spec.ts';
import { activities } from './activities.ts';
import { activityLimits } from './activity-limits.ts';
import { anchorCases } from './anchors.ts';
import { audienceCases } from './audiences.ts';
import { bandings } from './bands.ts';
import { comparisons } from './comparisons.ts';
import { conditions } from './conditions.ts';
import { criteria } from './criteria.ts';
import { criterionLimits } from './criterion-limits.ts';
import { decays } from './decays.ts';
import { explanations } from './explanations.ts';
import { firstMatches } from './first-match.ts';
import { groups } from './groups.ts';
import { ladderDetails } from './ladder-details.ts';
import { matrixCases } from './matrices.ts';
import { measureLadders } from './measure-ladders.ts';
import { measures } from './measures.ts';
import { missing } from './missing.ts';
import { nestedGroups } from './nested-groups.ts';
import { numbers } from './numbers.ts';
import { qualification } from './qualification.ts';
import { scores } from './scores.ts';
import { scoresOfScores } from './scores-of-scores.ts';
import { switching } from './switching.ts';
import { text } from './text.ts';
import { time } from './time.ts';

/** Where each list of cases is written: `cases/<topic>/<file>.json`. */
export const TOPICS: Readonly<Record<string, readonly Spec[]>> = {
  'values/numbers': numbers,
  'values/time': time,
  'values/missing': missing,
  'values/text': text,
  'conditions/comparisons': comparisons,
  'conditions/groups': conditions,
  'conditions/measures': measures,
  'points/criteria': criteria,
  'points/activities': activities,
  'points/ladders': measureLadders,
  'points/decays': decays,
  'points/groups': groups,
  'points/first-match': firstMatches,
  'results/scores': scores,
  'results/bands': bandings,
  'results/qualification': qualification,
  'results/explanations': explanations,
  'points/activity-limits': activityLimits,
  'points/anchors': anchorCases,
  'results/audiences': audienceCases,
  'points/criterion-limits': criterionLimits,
  'points/ladder-details': ladderDetails,
  'results/matrices': matrixCases,
  'points/nested-groups': nestedGroups,
  'results/scores-of-scores': scoresOfScores,
  'values/switching': switching,
};
