/** Who has answered. together: the family and the team at one table · clinician: whoever treats the child */
export const respondents = ['child', 'guardian', 'school', 'team', 'clinician', 'together'] as const;
export type Respondent = (typeof respondents)[number];

/**
 * What can be rated. goal: how far a goal has been reached (Goal Attainment Scaling) · now: how it is, 0 to 10 ·
 * attendance: at school, the last four weeks · the rest: totals of instruments that are filled in elsewhere, whose
 * questions are licensed and stand nowhere in the app.
 */
export const scaleIds = ['goal', 'now', 'attendance', 'sdq', 'ors', 'cors', 'cgas', 'kidscreen'] as const;
export type ScaleId = (typeof scaleIds)[number];

export interface Scale {
  readonly min: number;
  readonly max: number;
  /** The smallest difference that can be written down. */
  readonly step: number;
  /** Which way is better: of difficulties, fewer. */
  readonly better: 'higher' | 'lower';
  readonly respondents: readonly Respondent[];
  /** What a number tells of the child, as the gate asks. */
  readonly tells: 'plan' | 'story' | 'school' | 'health';
  /** For whom the instrument is made, in years; the app offers it to no others. */
  readonly ages: readonly [from: number, to: number];
}

const anyAge = [0, 25] as const;

/** Ranges, directions, ages and who answers: `domain.md` §4.1. */
export const scales: Readonly<Record<ScaleId, Scale>> = {
  goal: {
    min: -2,
    max: 2,
    step: 1,
    better: 'higher',
    respondents: ['together', 'team', 'child', 'guardian', 'school'],
    tells: 'plan',
    ages: anyAge,
  },
  now: {
    min: 0,
    max: 10,
    step: 1,
    better: 'higher',
    respondents: ['child', 'guardian', 'school', 'team'],
    tells: 'story',
    ages: anyAge,
  },
  /** Per cent of the last four weeks. */
  attendance: {
    min: 0,
    max: 100,
    step: 1,
    better: 'higher',
    respondents: ['school'],
    tells: 'school',
    ages: anyAge,
  },
  /** Total difficulties. */
  sdq: {
    min: 0,
    max: 40,
    step: 1,
    better: 'lower',
    respondents: ['guardian', 'school', 'child'],
    tells: 'health',
    ages: [4, 17],
  },
  /** Four lines of ten centimetres, measured in millimetres. */
  ors: {
    min: 0,
    max: 40,
    step: 0.1,
    better: 'higher',
    respondents: ['child'],
    tells: 'health',
    ages: [13, 25],
  },
  cors: {
    min: 0,
    max: 40,
    step: 0.1,
    better: 'higher',
    respondents: ['child', 'guardian'],
    tells: 'health',
    ages: [6, 12],
  },
  cgas: {
    min: 1,
    max: 100,
    step: 1,
    better: 'higher',
    respondents: ['clinician'],
    tells: 'health',
    ages: [4, 18],
  },
  /** A T value: 50 is the mean, 10 its standard deviation. */
  kidscreen: {
    min: 0,
    max: 100,
    step: 0.1,
    better: 'higher',
    respondents: ['child', 'guardian'],
    tells: 'health',
    ages: [8, 18],
  },
};

/** Scales made for a child of this age; all of them when nobody has said how old the child is. */
export const scalesFor = (age: number | null): ScaleId[] =>
  scaleIds.filter((id) => {
    const [from, to] = scales[id].ages;
    return age === null || (age >= from && age <= to);
  });
