/** How a team may set itself up. */
import type { AppContract } from '../../domain/contract.ts';
import type { Input } from '../../domain/kernel/channel.ts';

type Names =
  'settings.get' | 'settings.saveTeam' | 'settings.saveSeries' | 'holidays.save' | 'holidays.remove';

export const validSettings: { readonly [N in Names]: Input<AppContract, N> } = {
  'settings.get': null,
  'settings.saveTeam': {
    name: 'Provet',
    municipality: '',
    idleMinutes: 5,
    idleMinutesLive: 30,
    consentMonths: 12,
    directedConsentMonths: 6,
    consentReminderDays: 30,
    familyAnswerDays: 7,
    handoverDays: 7,
    handoverCap: 3,
    followUpWeeks: 8,
    deferralCap: 3,
    residents: 4200,
    retentionMonths: 24,
    taskMoveCap: 3,
    taskOverdueDays: 28,
    quietWeeks: 12,
    receptionName: 'Mottagningen',
    receptionPhone: '',
    emergencyName: '',
    emergencyPhone: '',
  },
  'settings.saveSeries': {
    weekday: 4,
    everyWeeks: 1,
    startsAt: '13:00',
    endsAt: '14:30',
    place: '',
    minutesNew: 12,
    minutesFollowUp: 9,
    minutesFrame: 5,
    chairPersonId: null,
  },
  'holidays.save': {
    holidays: [{ id: null, name: 'Provlov', firstDay: '2027-02-15', lastDay: '2027-02-19' }],
  },
  'holidays.remove': { holidayId: 'prov' },
};
