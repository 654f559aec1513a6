/** A team with so much of everything that goes on paper, long names and a protected child among it. */
import type { Host } from '../../core/host.ts';
import { dayOf } from '../../domain/kernel/plain-date.ts';
import { aCase, aConsent } from '../support/case-builders.ts';
import { PASSPHRASE } from '../support/journey.ts';
import { holdMeeting } from '../support/meetings-on-paper.ts';
import { ask, hostOn, prepareFolder } from '../support/prepared-folder.ts';
import type { PreparedFolder } from '../support/prepared-folder.ts';
import { writeTheRest } from './paper-rest.ts';
import { DAY, DRAFT_DAY, HIDDEN, LONG } from './papers-to-make.ts';
import type { PaperTeam } from './papers-to-make.ts';

const BEFORE = '2026-11-27T08:00:00Z';
const READ_FROM = Date.parse('2027-01-04T05:00:00Z');
/** Read again sooner it is the same reading. */
const READ_EVERY_MS = 660_000;
/** So that there is a report at all. */
const BASE_CASES = 25;
/** A plan has no more. */
const MOST_NEEDS = 12;

/** As the paper says it. */
const dayFormat = new Intl.DateTimeFormat('sv', { day: 'numeric', month: 'long', year: 'numeric' });
const timeFormat = new Intl.DateTimeFormat('sv', { hour: '2-digit', minute: '2-digit' });

const words = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${word}${String(place).padStart(3, '0')}`);

export async function prepareTeam(count: number): Promise<PaperTeam> {
  const made = await prepareFolder({ now: BEFORE });
  const decisions = await unlocked(made, Date.parse(BEFORE), (host) => steer(host, made.userId, count));
  const items = await holdMeeting(made, DAY, count);
  const { caseId, number, notes } = await unlocked(made, READ_FROM - READ_EVERY_MS, (host) =>
    noteMuch(host, count),
  );
  const readings = await readOften(made, caseId, count);
  const sip = await unlocked(made, Date.parse('2027-01-13T08:00:00Z'), (host) => plan(host, made, count));
  const letterOf = await unlocked(made, Date.parse('2027-01-13T09:00:00Z'), (host) =>
    caseOf(host, items[0]?.number),
  );
  const draftItems = await holdMeeting(made, DRAFT_DAY, count, { isSealed: false });
  const erased = words('K-2019-', count);
  await writeTheRest(made, erased, Date.parse('2027-01-14T15:00:00Z'));
  return {
    folder: made.folder,
    items,
    draftItems,
    decisions,
    caseId,
    number,
    notes,
    readings,
    ...sip,
    letterOf,
    erased,
  };
}

async function unlocked<T>(made: PreparedFolder, now: number, work: (host: Host) => Promise<T>): Promise<T> {
  const host = hostOn(made.folder, () => now);
  await ask(host, 'vault.unlock', { userId: made.userId, passphrase: PASSPHRASE });
  try {
    return await work(host);
  } finally {
    host.close();
  }
}

const raise = async (host: Host, given: Parameters<typeof aCase>[0]): Promise<string> => {
  const { units } = await ask(host, 'settings.get', null);
  const fields = aCase({ referringUnitId: units[0]?.id ?? '', concerns: [], ...given });
  return (await ask(host, 'cases.raise', { fields, returnOf: null, draftKey: null })).caseId;
};

/** Cases enough for a report, one of them protected, and what the steering group has decided. */
async function steer(host: Host, userId: string, count: number): Promise<string[]> {
  for (const firstName of words('Grund', BASE_CASES)) await raise(host, { firstName });
  await raise(host, { firstName: HIDDEN, identityProtection: 'marked', namedUserIds: [userId] });
  const { units } = await ask(host, 'settings.get', null);
  const unitId = units[0]?.id ?? '';
  const on = dayOf(Date.parse(BEFORE));
  const decisions = words('beslutsord', count);
  for (const decided of decisions) {
    const { obstacleId } = await ask(host, 'obstacles.raise', {
      kind: 'queue',
      unitIds: [unitId],
      ownerUnitId: unitId,
      text: 'Kön är lång.',
      meetingId: null,
    });
    await ask(host, 'obstacles.forward', { obstacleId, on });
    const answer = { on, decided: `${decided}: en till psykolog`, who: LONG, by: '2027-03-01' };
    await ask(host, 'obstacles.answer', { obstacleId, answer });
  }
  return decisions;
}

async function noteMuch(host: Host, count: number) {
  const caseId = await raise(host, { firstName: LONG, school: 'Långnamnsskolan i Västra Provhärad' });
  const { number } = await ask(host, 'cases.get', { caseId });
  const notes = words('anteckningsord', count);
  for (const text of notes)
    await ask(host, 'notes.add', {
      caseId,
      text,
      category: 'school',
      authorUnitId: null,
      limit: { to: 'team' },
      aboutOther: null,
    });
  return { caseId, number, notes };
}

async function readOften(made: PreparedFolder, caseId: string, count: number): Promise<string[]> {
  let now = READ_FROM;
  const host = hostOn(made.folder, () => now);
  await ask(host, 'vault.unlock', { userId: made.userId, passphrase: PASSPHRASE });
  const readings: string[] = [];
  for (; readings.length < count; now += READ_EVERY_MS) {
    await ask(host, 'cases.get', { caseId });
    readings.push(`${dayFormat.format(now)} ${timeFormat.format(now).replace(':', '.')}`);
  }
  host.close();
  return readings;
}

async function plan(host: Host, { userId }: PreparedFolder, count: number) {
  const { units, people } = await ask(host, 'settings.get', null);
  const [unit, person] = [units[0]?.id ?? '', people[0]?.id ?? userId];
  const caseId = await raise(host, { firstName: 'Planina' });
  const consent = aConsent(caseId, {
    scope: units.map(({ id }) => ({
      unitId: id,
      mayTell: true,
      categories: ['planning', 'school', 'health', 'family', 'social'],
    })),
  });
  await ask(host, 'consents.register', { consent, replaces: null, draftKey: null });
  const answer = { answer: 'yes', on: '2027-01-13', reason: null, words: '', askAgainOn: null } as const;
  await ask(host, 'sip.answer', { caseId, ...answer });
  const needs = words('behovsord', Math.max(1, Math.min(count, MOST_NEEDS)));
  await ask(host, 'sip.savePlan', {
    caseId,
    content: {
      needs: needs.map((need) => ({
        need,
        what: 'Samtal varannan vecka, hemma eller i skolan, som familjen vill.',
        unitId: unit,
        personId: person,
        by: '2027-03-01',
      })),
      others: 'Fotbollsklubben håller plats i laget.',
      leadUnitId: unit,
      leadPersonId: person,
      family: 'Familjen var med på mötet.',
      child: 'Barnet sa vad det ville först.',
      followUpOn: '2027-04-15',
    },
    seen: [],
    draftKey: null,
  });
  return { sipCaseId: caseId, needs };
}

async function caseOf(host: Host, number: string | undefined): Promise<string | null> {
  if (number === undefined) return null;
  const { rows } = await ask(host, 'cases.list', {
    filter: 'open',
    search: number,
    sort: 'number',
    descending: false,
    offset: 0,
    limit: 1,
  });
  return rows[0]?.id ?? null;
}
