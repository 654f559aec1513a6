import type { AccessAction } from '../../domain/access-log/access-log.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { ensure, Failure } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import { minutesItemWithoutStory } from '../../domain/without-story.ts';
import { getRow, listRows } from '../../db/rows.ts';
import { readSeal } from '../../db/seals-sql.ts';
import type { CheckedSeal } from '../../db/seals-sql.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { findCase } from '../cases/read-case.ts';
import { readDirectory } from '../directory.ts';
import { amendmentsOf, amendMinutes } from './amendments.ts';
import { buildMinutes } from './minutes-document.ts';
import { listMinutes } from './minutes-list.ts';
import { recipientsOf } from './minutes-recipients.ts';
import { ratingsFor } from './minutes-ratings.ts';
import { countWithdrawn, paperOf, protectedIn } from './paper-rights.ts';
import type { AskedFor, CopyOf } from './paper-rights.ts';

export const minutesHandlers: HandlersOf<'minutes'> = {
  'minutes.list': (_input, context) => listMinutes(context),
  'minutes.get': ({ meetingId }, context) => {
    const { document, removed, told, seal, isWhole } = readMinutes(context, meetingId, 'read');
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
      seal: {
        sealedAt,
        sealedBy,
        contentHash: isWhole ? contentHash : '',
        intact: state === 'intact',
        state,
      },
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

interface ReadMinutes {
  readonly document: MinutesDocument;
  /** How many items this reader may not see, or may not put on paper. */
  readonly removed: number;
  /** How many stand on this paper with less than their reader sees on screen. */
  readonly shortened: number;
  /** Numbers of the cases that stand in it with their story, by id. */
  readonly told: ReadonlyMap<string, string>;
  readonly seal: CheckedSeal | undefined;
  /** Nothing of it has been left out for this reader. */
  readonly isWhole: boolean;
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
  return {
    document,
    removed: whole.items.length - document.items.length,
    ...counted,
    seal,
    isWhole: canonicalJson(document) === canonicalJson(whole),
  };
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
    attendance: document.attendance.map(({ recusedFrom = [], ...seat }) => {
      const shown = recusedFrom.filter((number) => numbers.has(number));
      return {
        ...seat,
        outsideOf: seat.outsideOf.filter((number) => numbers.has(number)),
        // An empty list would say that there is something to leave out.
        ...(shown.length === 0 ? {} : { recusedFrom: shown }),
      };
    }),
    followUps: document.followUps.filter((followUp) => numbers.has(followUp.number)),
  };
  return { document: left, shortened, told };
}
