import type { z } from 'zod';
import { consentOn } from '../../domain/consents/consent-rules.ts';
import type { AgendaView } from '../../domain/meetings/meeting-views.ts';
import { countCards, listCards } from '../../db/cases-sql.ts';
import { scopeOf } from '../cases/case-row.ts';
import { listedCase } from '../cases/read-case.ts';
import type { QueryContext } from '../context.ts';
import { readHandovers } from '../handovers/handover-rows.ts';

type View = z.output<typeof AgendaView>;

interface Preparation {
  readonly toMend: View['consentToMend'];
  readonly toMendTotal: number;
  readonly unanswered: View['unanswered'];
}

/** What stands in the way before a meeting, for whoever prepares it; the agenda holds the rest of it. */
export function preparation(context: QueryContext): Preparation {
  if (context.user.role !== 'coordinator') return { toMend: [], toMendTotal: 0, unanswered: [] };
  return {
    toMend: consentToMend(context),
    toMendTotal: countToMend(context),
    unanswered: unanswered(context),
  };
}

const SHOWN = 100;

/** Open cases that no agenda may name, because consent is missing or has ended; those that have waited longest first. */
function consentToMend(context: QueryContext): View['consentToMend'] {
  const { db, today, user } = context;
  const query = {
    filter: 'consentMissing',
    search: '',
    sort: 'number',
    descending: false,
    offset: 0,
  } as const;
  return listCards(db, { ...query, limit: SHOWN }, scopeOf(user, today, null)).flatMap(
    ({ case_id: caseId }) => {
      const seen = listedCase(caseId, context);
      if (seen === undefined || seen.shown.withheld === 'protected') return [];
      const { facts, shown } = seen;
      return [
        {
          caseId,
          number: facts.row.number ?? '',
          name: shown.identity ? facts.row.firstName : null,
          status: consentOn(facts.subject, today).status,
        },
      ];
    },
  );
}

export const countToMend = ({ db, user, today }: QueryContext): number =>
  countCards(db, { filter: 'consentMissing' }, scopeOf(user, today, null));

export const unanswered = (context: QueryContext): View['unanswered'] =>
  readHandovers(context)
    .rows.filter(({ state }) => state === 'offered')
    .map(({ id, caseId, number, name, to, answerBy, isOutside }) => ({
      id,
      caseId,
      number,
      name,
      to,
      answerBy,
      isOutside,
    }));
