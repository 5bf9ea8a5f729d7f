/**
 * What is not safe yet, by the names of the tests. A name leaves its list when it is. Both need a rule set that has not come through
 * readRuleSet, which refuses such names and paths.
 */
export const OPEN_READS: readonly string[] = [
  'outputs that nothing is found at are missing',
  'fields and keys of a lead may be called __proto__',
];

/**
 * Bombs that end with the process, or with an error that is no RuleError, since nothing bounds what running a rule costs, and how deep
 * a list may be that is written as a text.
 */
export const OPEN_BOMBS: readonly string[] = [
  'a text doubled 40 times',
  'a text doubled 40 times, by the lead',
  'a text doubled 40 times, and looked into',
  'a text doubled in 100 stages',
  'a list 100,000 deep: cat',
  'a list 100,000 deep: +',
  'a list 100,000 deep: -',
  'a list 100,000 deep: max',
  'a list 100,000 deep: substr',
  'a list 100,000 deep: in',
  'a list 100,000 deep: ==',
  'a list 100,000 deep: <',
  'a list 100,000 deep as a path',
  'a list 100,000 deep as a missing key',
  'a list made 100,000 deep',
];

/**
 * Those that take so long to end like that that nobody waits for them, or do not end; and two that only just do not fit into the memory:
 * the two million parts that closures compile take more.
 */
export const SLOW_BOMBS: readonly string[] = [
  '3,000,000 parts',
  'a rule that is twice in itself, 60 times over',
  'a list doubled 40 times',
  'a list doubled 40 times, by the lead',
  'a list doubled in 100 stages',
  'a loop over each stage before in 100 stages',
  'a list of two of the list before, 40 times, as a text',
  'a list of two of the list before, 40 times, compared',
  'a list of two of the list before in 100 stages',
  'a list of two of the list before in 100 stages, as a text',
];
