import type { AccessAction } from '../../domain/access-log/access-log.ts';
import type { AppContract } from '../../domain/contract.ts';
import type { Output } from '../../domain/kernel/channel.ts';
import { ensure, Failure } from '../../domain/kernel/errors.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { meetingDays } from '../../domain/meetings/meeting-days.ts';
import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import { minutesItemWithoutStory } from '../../domain/without-story.ts';
import { countDrafts } from '../../db/minutes-sql.ts';
import type { DraftCount } from '../../db/minutes-sql.ts';
import { getRow, listRows } from '../../db/rows.ts';
import { listSeals, readSeal } from '../../db/seals-sql.ts';
import type { CheckedSeal } from '../../db/seals-sql.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { findCase } from '../cases/read-case.ts';
import { readDirectory } from '../directory.ts';
import { readCalendar } from '../meetings/calendar.ts';
import { toMeetingDay } from '../meetings/meeting-view.ts';
import { amendmentsOf, amendMinutes } from './amendments.ts';
import { buildMinutes } from './minutes-document.ts';
import { recipientsOf } from './minutes-recipients.ts';
import { ratingsFor } from './minutes-ratings.ts';
import { countWithdrawn, paperOf, protectedIn } from './paper-rights.ts';
import type { AskedFor, CopyOf } from './paper-rights.ts';

const LOOK_BACK_DAYS = 1100;

export const minutesHandlers: HandlersOf<'minutes'> = {
  'minutes.list': (_input, { db, today }) => {
    const calendar = readCalendar(db, today);
    const days = [...calendar.facts.rows.keys()].toSorted();
    const first = days[0] ?? today;
    // A meeting may have been held before its day.
    const to = days.findLast((day) => day > today && calendar.facts.rows.get(day)?.run != null) ?? today;
    const from = first < addDays(today, -LOOK_BACK_DAYS) ? addDays(today, -LOOK_BACK_DAYS) : first;
    const drafts = countDrafts(db);
    const sealed = new Map(listSeals(db).map((found) => [found.meetingId, found]));
    return meetingDays(from, to, calendar.series, calendar.facts, today)
      .filter((day) => day.state !== 'planned' && day.state !== 'noMeeting')
      .filter((day) => day.id <= today || day.row?.run != null)
      .toReversed()
      .map((day) => ({
        meeting: toMeetingDay(day, calendar, null),
        ...countsOf(sealed.get(day.id), drafts.get(day.id)),
      }));
  },
  'minutes.get': ({ meetingId }, context) => {
    const { document, removed, told, seal } = readMinutes(context, meetingId, 'read');
    const beside = {
      removed,
      withdrawn: countWithdrawn(document, context),
      protectedCases: protectedIn(document, context),
      amendments: amendmentsOf(told, meetingId, context),
    };
    if (seal === undefined) {
      const sealedElsewhere = getRow(context.db, 'meetings', meetingId)?.sealedAt ?? null;
      return { document, seal: null, sealedElsewhere, ...beside };
    }
    const { sealedAt = null, sealedBy = '', contentHash = '' } = seal.seal ?? {};
    const { state } = seal;
    return {
      document,
      seal: { sealedAt, sealedBy, contentHash, intact: state === 'intact', state },
      sealedElsewhere: null,
      ...beside,
    };
  },
  'minutes.printed': ({ meetingId, way, withProtected = false, isOwnCopy = false }, context) => {
    ensure(isOwnCopy && context.user.role !== 'coordinator' ? [{ rule: 'minutes.ownCopy' }] : []);
    const asked = { withProtected, isOwnCopy };
    const { document, removed, shortened, told } = readMinutes(context, meetingId, way, asked);
    return { document, removed, shortened, amendments: amendmentsOf(told, meetingId, context) };
  },
  'minutes.amend': amendMinutes,
};

type Counts = Pick<Output<AppContract, 'minutes.list'>[number], 'cases' | 'decisions' | 'sealedAt' | 'seal'>;

/** Of sealed minutes what their document holds, of others what stands until now. */
function countsOf(sealed: CheckedSeal | undefined, draft: DraftCount | undefined): Counts {
  if (sealed === undefined)
    return { cases: draft?.cases ?? 0, decisions: draft?.decisions ?? 0, sealedAt: null, seal: null };
  const items = sealed.seal?.document.items ?? [];
  return {
    cases: items.length,
    decisions: items.reduce((sum, { decisions }) => sum + decisions.length, 0),
    sealedAt: sealed.seal?.sealedAt ?? null,
    seal: sealed.state,
  };
}

interface ReadMinutes {
  readonly document: MinutesDocument;
  /** How many items this reader may not see, or may not put on paper. */
  readonly removed: number;
  /** How many stand on this paper with less than their reader sees on screen. */
  readonly shortened: number;
  /** Numbers of the cases that stand in it with their story, by id. */
  readonly told: ReadonlyMap<string, string>;
  readonly seal: CheckedSeal | undefined;
}

/**
 * The minutes as this reader may see them, logged as shown: as sealed, or as they stand until then.
 * @param asked what is asked for of a paper; null on screen
 */
function readMinutes(
  context: QueryContext,
  meetingId: PlainDate,
  way: AccessAction,
  asked: AskedFor | null = null,
): ReadMinutes {
  const seal = readSeal(context.db, meetingId);
  // When nothing of the sealed document can be read, what the log says today is shown, and that it is not the minutes.
  const whole = seal?.seal?.document ?? buildMinutes(context, meetingId);
  const copyOf = asked === null ? onScreen : paperOf(whole, asked, context);
  const isOwnCopy = asked?.isOwnCopy === true;
  const { document, ...counted } = filterForReader(whole, context, copyOf);
  const directory = readDirectory(context.db);
  const detail = isOwnCopy ? `minutes ${meetingId} ownCopy` : `minutes ${meetingId}`;
  for (const item of document.items.filter(({ erased }) => erased !== true))
    context.log(
      way,
      item.caseId,
      detail,
      isOwnCopy ? [] : recipientsOf(document, item, way, context, directory),
    );
  if (document.items.length === 0) context.log(way, '', detail);
  return { document, removed: whole.items.length - document.items.length, ...counted, seal };
}

const onScreen: CopyOf = (_item, _facts, shown) => shown;

/** A reader's copy holds only the cases that the gate opens today; the others are gone whole, also from attendance. */
function filterForReader(
  document: MinutesDocument,
  context: QueryContext,
  copyOf: CopyOf,
): Pick<ReadMinutes, 'document' | 'shortened' | 'told'> {
  if (context.user.role === 'member' && context.user.unitId === null) throw new Failure('forbidden');
  const interventions = listRows(context.db, 'interventionTypes').map(({ name }) => name ?? '');
  const told = new Map<string, string>();
  let shortened = 0;
  const items = document.items.flatMap((item) => {
    // Nothing is left of it to hide.
    if (item.erased === true) return [item];
    const found = findCase(item.caseId, context);
    if (found === undefined) return [];
    const { facts, shown: seen } = found;
    const shown = copyOf(item, facts, seen);
    if (!seen.plan || !shown.plan) return [];
    if (shown.categories.length < seen.categories.length) shortened += 1;
    const rated = { ...item, ...ratingsFor(item, shown) };
    if (shown.story) told.set(item.caseId, item.number);
    return [shown.story ? rated : minutesItemWithoutStory(rated, interventions)];
  });
  const numbers = new Set(items.map((item) => item.number));
  const left = {
    ...document,
    items,
    attendance: document.attendance.map((seat) => ({
      ...seat,
      outsideOf: seat.outsideOf.filter((number) => numbers.has(number)),
      ...(seat.recusedFrom === undefined
        ? {}
        : { recusedFrom: seat.recusedFrom.filter((number) => numbers.has(number)) }),
    })),
    followUps: document.followUps.filter((followUp) => numbers.has(followUp.number)),
  };
  return { document: left, shortened, told };
}
