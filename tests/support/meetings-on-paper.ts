/** Sealed meetings of any size in a folder, each item with words of its own, so that paper can be counted. */
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Host } from '../../core/host.ts';
import { aCase, aConsent, aDecision } from './case-builders.ts';
import { ask, hostOn } from './prepared-folder.ts';
import type { PreparedFolder } from './prepared-folder.ts';
import { PASSPHRASE } from './journey.ts';

export interface PaperItem {
  readonly number: string;
  readonly goal: string;
  readonly task: string;
}

/** Long enough ahead that no meeting here takes it up again. */
const FOLLOW_UP = '2027-06-10';

/**
 * Holds a meeting on its day, with so many new cases: each gets a decision, a task and a goal.
 * @returns what each item's row must say, in no order
 */
export async function holdMeeting(
  made: PreparedFolder,
  day: PlainDate,
  count: number,
  { isSealed = true }: { readonly isSealed?: boolean } = {},
): Promise<PaperItem[]> {
  const host = hostOn(made.folder, () => Date.parse(`${day}T12:00:00Z`));
  await ask(host, 'vault.unlock', { userId: made.userId, passphrase: PASSPHRASE });
  const team = await readTeam(host);
  const cases: { caseId: string; item: PaperItem }[] = [];
  for (let place = 0; place < count; place += 1) cases.push(await raise(host, team, day, place));
  await ask(host, 'meetings.start', { meetingId: day });
  for (const { caseId, item } of cases) await decide(host, team, day, caseId, item);
  const { seats } = await ask(host, 'meetings.live', { meetingId: day });
  for (const { personId } of seats)
    await ask(host, 'meetings.setAttendance', { meetingId: day, personId, state: 'present' });
  await ask(host, 'meetings.readConfidentiality', { meetingId: day });
  if (isSealed) await ask(host, 'meetings.seal', { meetingId: day });
  host.close();
  return cases.map(({ item }) => item);
}

/** The team as it was made: its units, and who holds the pen. */
async function readTeam(host: Host) {
  const { units, people } = await ask(host, 'settings.get', null);
  const [person] = people;
  if (person === undefined) throw new Error('the team has nobody in it');
  return { unitIds: units.map(({ id }) => id), person };
}
type Team = Awaited<ReturnType<typeof readTeam>>;

async function raise(host: Host, team: Team, day: PlainDate, place: number) {
  const { caseId } = await ask(host, 'cases.raise', {
    fields: aCase({
      firstName: `Barn${place}`,
      school: `Skolan ${day} ${place}`,
      referringUnitId: team.person.unitId ?? '',
      concerns: [],
    }),
    returnOf: null,
    draftKey: null,
  });
  await ask(host, 'consents.register', {
    consent: aConsent(caseId, {
      on: day,
      scope: team.unitIds.map((unitId) => ({ unitId, mayTell: true, categories: ['planning', 'school'] })),
    }),
    replaces: null,
    draftKey: null,
  });
  const { number } = await ask(host, 'cases.get', { caseId });
  const word = `${day.replaceAll('-', '')}${String(place).padStart(3, '0')}`;
  return { caseId, item: { number, goal: `målord${word}`, task: `uppgiftsord${word}` } };
}

async function decide(
  host: Host,
  { person }: Team,
  day: PlainDate,
  caseId: string,
  item: PaperItem,
): Promise<void> {
  const [unitId, personId] = [person.unitId, person.id];
  await ask(
    host,
    'decisions.record',
    aDecision(caseId, day, {
      providerUnitId: unitId,
      responsiblePersonId: personId,
      goal: item.goal,
      followUpOn: FOLLOW_UP,
    }),
  );
  await ask(host, 'commitments.add', {
    caseId,
    meetingId: day,
    text: item.task,
    unitId,
    personId,
    dueOn: FOLLOW_UP,
  });
}
