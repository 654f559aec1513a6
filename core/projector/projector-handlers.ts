import { liveMeeting, readCalendar } from '../meetings/calendar.ts';
import type { HandlersOf } from '../context.ts';
import { readWall } from './wall-view.ts';

export const projectorHandlers: HandlersOf<'projector'> = {
  'projector.get': (_input, context) => {
    const { view, seen } = readWall(context);
    if (seen !== null) context.log('project', seen.caseId, seen.meetingId, seen.unitIds);
    return view;
  },
  'projector.darken': ({ isDark }, { db, today, wall }) => {
    const meetingId = liveMeeting(readCalendar(db, today).facts);
    if (meetingId !== null) wall.darken(meetingId, isDark);
    return null;
  },
  'projector.pause': (_input, { wall }) => {
    wall.show(null);
    return null;
  },
  'projector.setClock': (given, { now, wall }) => {
    wall.setClock({ ...given, setAt: Date.parse(now) });
    return null;
  },
};
