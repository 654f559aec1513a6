/** What questions of several features read, in the words of the contract's `reads`. A test holds each channel to it. */

/** What the cards of cases are derived from (db/case-cards.ts), and so every list, search and count of cases. */
export const cardReads = [
  'cases',
  'childViews',
  'commitments',
  'consents',
  'contactNamings',
  'decisions',
  'deferrals',
  'followUpReports',
  'handoverAnswers',
  'handovers',
  'interventionSteps',
  'ownRecords',
  'people',
  'ratings',
  'recusals',
  'retractions',
  'returns',
  'sipAnswers',
  'sipPlans',
  'sipSteps',
  'units',
  'withdrawals',
] as const;

/** Names of units, people, interventions and the team (core/directory.ts). */
export const directoryReads = ['units', 'people', 'interventionTypes', 'team', 'series'] as const;

/** Which days the team meets on. */
export const calendarReads = ['meetings', 'seals', 'holidays', 'series'] as const;
