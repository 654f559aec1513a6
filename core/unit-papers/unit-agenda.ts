import type { z } from 'zod';
import { consentOn } from '../../domain/consents/consent-rules.ts';
import { both, disclose } from '../../domain/disclosure.ts';
import type { Audience, Disclosure } from '../../domain/disclosure.ts';
import { addMinutes } from '../../domain/meetings/agenda-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { UnitPaper } from '../../domain/unit-papers/unit-papers-contract.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listReader } from '../cases/case-row.ts';
import type { QueryContext } from '../context.ts';
import { readAgenda } from '../meetings/agenda.ts';
import type { Calendar } from '../meetings/calendar.ts';
import { readMeeting } from '../meetings/meeting-view.ts';

type UnitAgendaRow = z.output<typeof UnitPaper>['rows'][number];

export interface Told {
  readonly caseId: string;
}

/** What both this reader and the unit's copy may say; null when not even that there is something. */
export function toUnit(
  { subject }: CaseFacts,
  audience: Extract<Audience, { kind: 'copy' | 'commitmentList' | 'exchange' }>,
  { user, today }: Pick<QueryContext, 'user' | 'today'>,
): Disclosure | null {
  const reader = disclose(subject, listReader(user), today);
  return reader.withheld === null ? both(reader, disclose(subject, audience, today)) : null;
}

/** The agenda as this unit may have it beforehand: of what it is not to know only that it will have to wait outside. */
export function unitAgenda(
  unitId: string,
  context: QueryContext,
  calendar: Calendar,
  meetingId: PlainDate,
): (UnitAgendaRow & Told)[] {
  const { startsAt } = readMeeting(calendar, context.db, meetingId);
  let clock = addMinutes(startsAt, calendar.series.minutesFrame);
  return readAgenda(context, calendar, meetingId)
    .filter(({ entry }) => entry.placement === 'agenda')
    .map(({ entry, facts, tasks, ordinal }, index) => {
      const shown = toUnit(facts, { kind: 'copy', unitId }, context);
      const isOpen = shown?.identity === true && consentOn(facts.subject, context.today).status === 'valid';
      const time = { key: String(index), startsAt: clock, minutes: entry.minutes };
      clock = addMinutes(clock, entry.minutes);
      if (!isOpen) return { ...time, ...restricted };
      return {
        ...time,
        caseId: facts.row.id,
        isRestricted: false,
        number: facts.row.number ?? '',
        name: facts.row.firstName ?? '',
        kind: entry.kind,
        ordinal,
        question: shown.question ? (facts.row.question ?? '') : '',
        tasksDue: tasks.filter(({ row, asksFrom }) => row.unitId === unitId && asksFrom <= meetingId).length,
      };
    });
}

/** Whether for want of consent or for protection: the paper does not tell. */
const restricted = {
  caseId: '',
  isRestricted: true,
  number: '',
  name: '',
  kind: null,
  ordinal: 0,
  question: '',
  tasksDue: 0,
} as const;
