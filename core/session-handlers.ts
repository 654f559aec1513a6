import { countCards } from '../db/cases-sql.ts';
import type { HandlersOf } from './context.ts';
import { scopeOf } from './cases/case-row.ts';
import { countToAnswer } from './handovers/handover-rows.ts';
import { liveMeeting, readCalendar } from './meetings/calendar.ts';
import { readTeam } from './settings/team.ts';

export const sessionHandlers: HandlersOf<'session'> = {
  'session.get': (_input, context) => {
    const { db, user, today, now } = context;
    const { name, municipality, sample, idleMinutes, idleMinutesLive } = readTeam(db);
    const calendar = readCalendar(db, today);
    const seesCases = user.role === 'coordinator' || (user.role === 'member' && user.unitId !== null);
    return {
      user,
      team: { name, municipality, sample },
      today,
      now,
      idleMinutes,
      idleMinutesLive,
      liveMeetingId: liveMeeting(calendar.facts),
      nextMeetingId: calendar.next(),
      openCases: seesCases ? countCards(db, { filter: 'open' }, scopeOf(user, today, null)) : 0,
      handoversToAnswer: seesCases ? countToAnswer(context) : 0,
    };
  },
};
