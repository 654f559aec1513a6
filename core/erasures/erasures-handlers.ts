import { checkErasable, checkErasure, erasableFrom } from '../../domain/erasures/erasure-rules.ts';
import type { ErasureFacts } from '../../domain/erasures/erasure-rules.ts';
import type { Erasure } from '../../domain/erasures/erasures.ts';
import { ensure } from '../../domain/kernel/errors.ts';
import { addMonths } from '../../domain/kernel/plain-date.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import {
  countClosedBefore,
  countRowsOfCase,
  isBack,
  listClosedBefore,
  nextClosedAfter,
  sealsNaming,
} from '../../db/erasures-sql.ts';
import { leftBehind } from '../../db/changes/erased-minutes.ts';
import type { Reader } from '../../db/query.ts';
import { listFacts } from '../../db/rows.ts';
import { unitsToldOf } from '../../db/told-sql.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import type { SeenCase } from '../cases/read-case.ts';
import { listedCase } from '../cases/read-case.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { keepBack, namesOf, obstaclesNaming } from '../obstacles/naming-erased.ts';
import { readTeam } from '../settings/team.ts';
import { textsNaming } from './texts-naming.ts';

/** One is erased at a time, so more than a page of them helps nobody. */
const SHOWN = 200;

export const erasuresHandlers: HandlersOf<'erasures'> = {
  'erasures.list': (_input, context) => {
    const { db, today } = context;
    const { retentionMonths } = readTeam(db);
    const closedBy = addMonths(today, -retentionMonths);
    const ids = listClosedBefore(db, closedBy, SHOWN);
    const due = ids.flatMap((caseId) => listedCase(caseId, context) ?? []);
    const open = due.filter(({ shown }) => shown.withheld === null);
    const next = nextClosedAfter(db, closedBy);
    const namedIn = textsNaming(db);
    return {
      retentionMonths,
      due: open.map((seen) => ({
        ...toDue(seen, context, retentionMonths),
        namedIn: namedIn(seen.facts.row.id),
      })),
      hidden: due.length - open.length,
      more: countClosedBefore(db, closedBy) - ids.length,
      nextOn: next === null ? null : erasableFrom(next, retentionMonths),
      receipts: receipts(db),
    };
  },
  'erasures.erase': ({ caseId, decidedBy, decidedOn }, context) => {
    const { tx, today, user } = context;
    const { facts } = ensureNotWithheld(caseId, context);
    const given = { decidedBy: decidedBy.trim(), decidedOn };
    const erasing = erasable(facts, tx, context);
    ensure(checkErasure(given, erasing));
    keepBack(tx, obstaclesNaming(tx, namesOf(tx, [caseId])));
    const { changes, of } = countRowsOfCase(tx, caseId);
    const erasureId = tx.add('erasures', {
      erasedCaseId: caseId,
      number: facts.row.number ?? '',
      wasProtected: facts.subject.identityProtected,
      closedOn: erasing.closedOn ?? today,
      erasedOn: today,
      erasedBy: user.name,
      ...given,
      counts: {
        changes,
        consents: of.get('consents') ?? 0,
        decisions: of.get('decisions') ?? 0,
        tasks: of.get('commitments') ?? 0,
        notes: of.get('notes') ?? 0,
      },
      minutes: sealsNaming(tx, caseId).map((seal) => leftBehind(seal, caseId)),
      unitIds: unitsToldOf(tx, caseId),
    });
    context.log('erase', caseId);
    return { erasureId };
  },
  'erasures.printed': ({ way }, context) => {
    context.log(way, '', 'erasures');
    return null;
  },
};

const erasable = ({ row }: CaseFacts, db: Reader, { today }: Pick<QueryContext, 'today'>): ErasureFacts => ({
  closedOn: row.closure?.on ?? null,
  retentionMonths: readTeam(db).retentionMonths,
  today,
  isBack: isBack(db, row.id),
});

type Due = Omit<ReturnType<(typeof erasuresHandlers)['erasures.list']>['due'][number], 'namedIn'>;

function toDue({ facts, shown }: SeenCase, { db, today }: QueryContext, retentionMonths: number): Due {
  const { row, subject } = facts;
  const closedOn = row.closure?.on ?? today;
  return {
    caseId: row.id,
    number: row.number ?? '',
    name: shown.identity ? (row.firstName ?? '') : null,
    isProtected: subject.identityProtected,
    closedOn,
    reason: row.closure?.reason ?? null,
    dueOn: erasableFrom(closedOn, retentionMonths),
    isBack: checkErasable(erasable(facts, db, { today })).some(({ rule }) => rule === 'erasure.back'),
  };
}

/** Newest first; of one case erased on two machines the first. */
function receipts(db: Reader): ReturnType<(typeof erasuresHandlers)['erasures.list']>['receipts'] {
  const first = new Map<string, { readonly id: string; readonly body: Erasure }>();
  for (const erasure of listFacts(db, 'erasures', 'case_id', ''))
    if (!first.has(erasure.body.erasedCaseId)) first.set(erasure.body.erasedCaseId, erasure);
  return [...first.values()].toReversed().map(({ id, body }) => ({
    id,
    number: body.wasProtected ? null : body.number,
    closedOn: body.closedOn,
    erasedOn: body.erasedOn,
    erasedBy: body.erasedBy,
    decidedBy: body.decidedBy,
    decidedOn: body.decidedOn,
    counts: body.counts,
    minutes: body.minutes.length,
  }));
}
