import { z } from 'zod';
import { flag, integer, json, record, text } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { PlainTime } from '../kernel/plain-date.ts';
import { RequiredShortText, ShortText } from '../kernel/text-fields.ts';

/** The one row of `team` and of `series`. */
export const TEAM_ID = 'team';
export const SERIES_ID = 'series';

const whole = (min: number, max: number) => z.number().int().min(min).max(max);

export const team = record('team', {
  name: text(RequiredShortText),
  municipality: text(ShortText),
  sample: flag(z.boolean()),
  idleMinutes: integer(whole(1, 60)),
  idleMinutesLive: integer(whole(5, 120)),
  consentMonths: integer(whole(1, 24)),
  directedConsentMonths: integer(whole(1, 12)),
  consentReminderDays: integer(whole(1, 120)),
  familyAnswerDays: integer(whole(1, 30)),
  followUpWeeks: integer(whole(1, 52)),
  /** How long a unit has to answer whether it takes over a case. */
  handoverDays: integer(whole(1, 60)),
  /** After so many handovers in vain the team decides who holds the case. */
  handoverCap: integer(whole(1, 12)),
  /** An item deferred this many times must be decided, closed or escalated. */
  deferralCap: integer(whole(1, 12)),
  /** How long a closed case is kept before it may be erased. */
  retentionMonths: integer(whole(1, 120)),
  /** A task moved this many times, or overdue this many days, must be answered or escalated. */
  taskMoveCap: integer(whole(1, 12)),
  taskOverdueDays: integer(whole(7, 365)),
  /** A case without a word at a meeting for so long is asked about. */
  quietWeeks: integer(whole(2, 52)),
  /** Whom to call when a child may be harmed: socialtjänstens mottagning, and its emergency service. */
  receptionName: text(ShortText),
  receptionPhone: text(ShortText),
  emergencyName: text(ShortText),
  emergencyPhone: text(ShortText),
  /** Children of 6 to 17 years who live in the area; 0 while nobody has entered it. For the report's A2. */
  residents: integer(whole(0, 1_000_000)),
});

/** Defaults of `product.md` "Defaults a team can change". */
export const teamDefaults = {
  idleMinutes: 5,
  idleMinutesLive: 30,
  consentMonths: 12,
  directedConsentMonths: 6,
  consentReminderDays: 30,
  familyAnswerDays: 7,
  followUpWeeks: 8,
  handoverDays: 7,
  handoverCap: 3,
  deferralCap: 3,
  retentionMonths: 24,
  taskMoveCap: 3,
  taskOverdueDays: 28,
  quietWeeks: 12,
  receptionName: '',
  receptionPhone: '',
  emergencyName: '',
  emergencyPhone: '',
  residents: 0,
} as const;

export const series = record('series', {
  /** 1 = Monday … 7 = Sunday */
  weekday: integer(whole(1, 7)),
  everyWeeks: integer(whole(1, 4)),
  startsAt: text(PlainTime),
  endsAt: text(PlainTime),
  place: text(ShortText),
  /** Set by hand; null while the meetings themselves tell how long an item takes. */
  minutesNew: integer(whole(1, 60)),
  minutesFollowUp: integer(whole(1, 60)),
  /** Minutes for opening and for closing, each. */
  minutesFrame: integer(whole(0, 30)),
  chairPersonId: text(Id),
});

export const seriesDefaults = {
  weekday: 4,
  everyWeeks: 1,
  startsAt: '13:00',
  endsAt: '14:30',
  place: '',
  minutesFrame: 5,
} as const;

/** What an item is planned with until the meetings have told how long it takes. */
export const minutesDefaults = { minutesNew: 12, minutesFollowUp: 8 } as const;

export const levels = ['promotive', 'preventive', 'early', 'treatment'] as const;
export const InterventionLevel = z.enum(levels);

/** The catalogue of what the team can offer. */
export const interventionTypes = record('intervention_types', {
  code: text(RequiredShortText),
  name: text(RequiredShortText),
  level: text(InterventionLevel),
  unitIds: json(z.array(Id)),
  length: text(ShortText),
  reviewWeeks: integer(whole(1, 52)),
  /** The family must apply for it and an authority decides: the team can only suggest it. */
  needsApplication: flag(z.boolean()),
  archived: flag(z.boolean()),
});

export const concernAreas = record('concern_areas', {
  code: text(RequiredShortText),
  name: text(RequiredShortText),
  question: text(ShortText),
  archived: flag(z.boolean()),
});
