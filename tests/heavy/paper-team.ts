/** A team with a meeting of so many cases, long names and a protected child, and the papers it can make. */
import type { Page } from 'playwright';
import { aCase } from '../support/case-builders.ts';
import { PASSPHRASE } from '../support/journey.ts';
import { holdMeeting } from '../support/meetings-on-paper.ts';
import type { PaperItem } from '../support/meetings-on-paper.ts';
import { ask, hostOn, prepareFolder } from '../support/prepared-folder.ts';
import type { PaperRules } from './paper-checks.ts';

const DAY = '2026-12-03';
const NOTED = '2027-01-14T09:00:00Z';
const HIDDEN = 'Hemligenamnet';
const LONG = 'Anna-Karin Elisabeth Wilhelmina von Sydow-Långnamnsson';

export interface PaperTeam {
  readonly folder: string;
  readonly items: readonly PaperItem[];
  /** A case with a long name and as many notes as the meeting has items. */
  readonly caseId: string;
  readonly number: string;
  readonly notes: readonly string[];
  /** Cases that the meeting decided about. */
  readonly letterOf: string | null;
}

export async function prepareTeam(count: number): Promise<PaperTeam> {
  const made = await prepareFolder({ now: '2026-11-27T08:00:00Z' });
  const items = await holdMeeting(made, DAY, count);
  const host = hostOn(made.folder, () => Date.parse(NOTED));
  await ask(host, 'vault.unlock', { userId: made.userId, passphrase: PASSPHRASE });
  const { units } = await ask(host, 'settings.get', null);
  const fields = { referringUnitId: units[0]?.id ?? '', concerns: [] };
  const raise = (given: Parameters<typeof aCase>[0]) =>
    ask(host, 'cases.raise', { fields: aCase({ ...fields, ...given }), returnOf: null, draftKey: null });
  await raise({ firstName: HIDDEN, identityProtection: 'marked', namedUserIds: [made.userId] });
  const { caseId } = await raise({ firstName: LONG, school: 'Långnamnsskolan i Västra Provhärad' });
  const { number } = await ask(host, 'cases.get', { caseId });
  const notes = Array.from(
    { length: count },
    (_, place) => `anteckningsord${String(place).padStart(3, '0')}`,
  );
  for (const text of notes)
    await ask(host, 'notes.add', {
      caseId,
      text,
      category: 'school',
      authorUnitId: null,
      limit: { to: 'team' },
      aboutOther: null,
    });
  const { rows } = await ask(host, 'cases.list', {
    filter: 'open',
    search: items[0]?.number ?? number,
    sort: 'number',
    descending: false,
    offset: 0,
    limit: 1,
  });
  host.close();
  return {
    folder: made.folder,
    items,
    caseId,
    number,
    notes,
    letterOf: items.length === 0 ? null : (rows[0]?.id ?? null),
  };
}

export interface PaperToMake {
  readonly name: string;
  readonly path: string;
  readonly rules: PaperRules;
  readonly choose?: (page: Page) => Promise<void>;
}

const secret = { classified: 'Sekretess', isSigned: true, nowhere: [HIDDEN] } as const;

export function papersOf({ items, caseId, number, notes, letterOf }: PaperTeam): PaperToMake[] {
  const goals = items.map(({ goal }) => goal);
  const tasks = items.map(({ task }) => task);
  const numbers = items.map((item) => item.number);
  const count = items.length;
  return [
    {
      name: 'minutes',
      path: `/minutes/${DAY}`,
      rules: {
        ...secret,
        once: [...goals, ...tasks],
        somewhere: [...numbers, `${count} av ${count} ärenden visas`],
      },
    },
    {
      name: 'a unit’s tasks',
      path: `/meetings/${DAY}/papers/tasks`,
      rules: {
        ...secret,
        once: tasks,
        somewhere: [`${2 * count} av ${2 * count} rader visas`],
        ...(count === 0 ? {} : { head: ['Vad', 'Till när'] }),
      },
    },
    {
      name: 'a unit’s agenda',
      path: `/meetings/${DAY}/papers/agenda`,
      rules: { ...secret, once: numbers, somewhere: [`${count} av ${count} ärenden visas`] },
    },
    {
      name: 'everything about a child',
      path: `/cases/${caseId}/extract`,
      rules: {
        ...secret,
        once: notes,
        somewhere: [LONG, number, 'artikel 15'],
        head: ['När', 'Vad som skrevs', 'Av vem'],
      },
    },
    {
      name: 'the log extract',
      path: `/access-log/extract/${number}`,
      rules: { ...secret, isSigned: false, once: [], nowhere: [HIDDEN, LONG], head: ['Dag', 'Verksamhet'] },
    },
    ...['form', 'guardianInfo', 'childInfo'].map((sheet) => ({
      name: `the consent sheet “${sheet}”`,
      path: `/cases/${caseId}/consent/${sheet}`,
      rules: { ...secret, once: [] },
    })),
    ...(letterOf === null
      ? []
      : [
          {
            name: 'a letter to a guardian',
            path: `/minutes/${DAY}/letters/${letterOf}`,
            rules: { ...secret, classified: null, once: [] },
          },
        ]),
    {
      name: 'receipts of erasures',
      path: '/settings/erasures/receipts',
      rules: { ...secret, once: [] },
    },
  ];
}
