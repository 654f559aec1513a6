import { TEAM_ID, teamDefaults } from '../domain/settings/settings.ts';
import { countCards } from '../db/cases-sql.ts';
import { getRow } from '../db/rows.ts';
import type { HandlersOf } from './context.ts';
import { liveMeeting, readCalendar } from './meetings/calendar.ts';

export const sessionHandlers: HandlersOf<'session'> = {
  'session.get': (_input, { db, user, today, now }) => {
    const team = getRow(db, 'team', TEAM_ID);
    const calendar = readCalendar(db, today);
    const seesCases = user.role === 'coordinator' || (user.role === 'member' && user.unitId !== null);
    return {
      user,
      team: { name: team?.name ?? '', municipality: team?.municipality ?? '', sample: team?.sample ?? false },
      today,
      now,
      idleMinutes: team?.idleMinutes ?? teamDefaults.idleMinutes,
      idleMinutesLive: team?.idleMinutesLive ?? teamDefaults.idleMinutesLive,
      liveMeetingId: liveMeeting(calendar.facts),
      nextMeetingId: calendar.next(),
      openCases: seesCases
        ? countCards(db, 'open', '', {
            unitId: user.role === 'member' ? user.unitId : null,
            today,
            nextMeeting: null,
          })
        : 0,
    };
  },
};
