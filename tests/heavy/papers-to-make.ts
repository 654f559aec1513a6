/** Every paper of the app, where it lies, and what has to stand on it. `tests/renderer/paper/` checks that none is missing. */
import type { Page } from 'playwright';
import { unitPaperKinds } from '../../domain/unit-papers/unit-papers-contract.ts';
import type { PaperItem } from '../support/meetings-on-paper.ts';
import { consentSheets } from '../../domain/consents/consents-contract.ts';
import type { PaperRules } from './paper-checks.ts';

export const DAY = '2026-12-03';
/** Held and not sealed yet. */
export const DRAFT_DAY = '2027-01-14';
export const HIDDEN = 'Hemligenamnet';
export const LONG = 'Anna-Karin Elisabeth Wilhelmina von Sydow-Långnamnsson';

export interface PaperTeam {
  readonly folder: string;
  /** Of the sealed meeting and of the one that is not. */
  readonly items: readonly PaperItem[];
  readonly draftItems: readonly PaperItem[];
  /** What the steering group has decided. */
  readonly decisions: readonly string[];
  /** A case with a long name, so many notes, and as many readings, each at a time of its own. */
  readonly caseId: string;
  readonly number: string;
  readonly notes: readonly string[];
  readonly readings: readonly string[];
  /** A case with a plan. */
  readonly sipCaseId: string;
  readonly needs: readonly string[];
  /** A case that the meeting decided about. */
  readonly letterOf: string | null;
  /** Numbers of cases that have been erased. */
  readonly erased: readonly string[];
}

export interface PaperToMake {
  readonly name: string;
  readonly path: string;
  readonly rules: PaperRules;
  /** What to choose beside it first. */
  readonly choose?: (page: Page) => Promise<void>;
}

const secret = { classified: 'Sekretess', isSigned: true, nowhere: [HIDDEN] } as const;

/** @param others cases that stood on the agenda besides */
const minutes = (
  day: string,
  items: PaperTeam['items'],
  decisions: readonly string[],
  others = 0,
): PaperToMake => ({
  name: `minutes ${day === DAY ? 'that are sealed' : 'in draft'}`,
  path: `/minutes/${day}`,
  rules: {
    ...secret,
    once: [...items.map(({ goal }) => goal), ...items.map(({ task }) => task), ...decisions],
    somewhere: [
      ...items.map(({ number }) => number),
      `${items.length + others} av ${items.length + others} ärenden visas`,
    ],
  },
});

const unitPaper = (kind: (typeof unitPaperKinds)[number], { items, draftItems }: PaperTeam): PaperToMake => ({
  name: `a unit’s ${kind}`,
  path: `/meetings/${DAY}/papers/${kind}`,
  rules:
    kind === 'tasks'
      ? {
          ...secret,
          once: [...items, ...draftItems].map(({ task }) => task),
          // Each case has a follow-up, too.
          somewhere: [`${4 * items.length} av ${4 * items.length} rader visas`],
          ...(items.length === 0 ? {} : { head: ['Vad', 'Till när'] }),
        }
      : {
          ...secret,
          once: items.map(({ number }) => number),
          somewhere: [`${items.length} av ${items.length} ärenden visas`],
          ...(items.length === 0 ? {} : { head: ['Tid', 'Ärende'] }),
        },
});

const letters = (caseId: string, { items: [first] }: PaperTeam): PaperToMake[] =>
  (['Vårdnadshavare 1', 'Barnet'] as const).map((to) => ({
    name: `the letter to ${to === 'Barnet' ? 'the child' : 'a guardian'}`,
    path: `/minutes/${DAY}/letters/${caseId}`,
    // A child is told what happens, and not who does what by when.
    rules: { ...secret, classified: null, once: to === 'Barnet' ? [] : [first?.task ?? ''] },
    choose: (page) =>
      page
        .getByRole('radio', { name: new RegExp(`^${to}`, 'i') })
        .first()
        .check(),
  }));

export function papersOf(team: PaperTeam): PaperToMake[] {
  const { items, draftItems, decisions, caseId, number, notes, readings, sipCaseId, needs, letterOf } = team;
  return [
    minutes(DAY, items, decisions),
    // The plan's clock brings its case up there.
    minutes(DRAFT_DAY, draftItems, [], 1),
    ...unitPaperKinds.map((kind) => unitPaper(kind, team)),
    ...(letterOf === null ? [] : letters(letterOf, team)),
    {
      name: 'the plan (SIP)',
      path: `/cases/${sipCaseId}/sip`,
      rules: { ...secret, classified: null, once: needs, head: ['Behov', 'Vem'] },
    },
    ...consentSheets.map((sheet) => ({
      name: `the consent sheet “${sheet}”`,
      path: `/cases/${caseId}/consent/${sheet}`,
      rules: { ...secret, once: [] },
    })),
    {
      name: 'everything about a child',
      path: `/cases/${caseId}/extract`,
      rules: {
        ...secret,
        once: notes,
        somewhere: [LONG, number, 'artikel 15'],
        head: ['Nr', 'När', 'Vad som skrevs', 'Av vem'],
        stated: /(En|\d+) post(?:er)?\./,
      },
    },
    {
      name: 'the log extract',
      path: `/access-log/extract/${number}`,
      rules: {
        ...secret,
        isSigned: false,
        once: readings,
        nowhere: [HIDDEN, LONG],
        head: ['Dag', 'Verksamhet'],
        stated: /(En|\d+) rad(?:er)?\. Utdraget/,
      },
    },
    {
      name: 'receipts of erasures',
      path: '/settings/erasures/receipts',
      rules: {
        ...secret,
        once: team.erased,
        head: ['Ärende', 'Gallrat'],
        stated: /(\d+) ärenden?\. Utskrivet/,
      },
    },
    {
      name: 'the report',
      path: '/reports/2026-H2',
      rules: {
        classified: 'Till styrgruppen',
        isSigned: true,
        once: decisions,
        nowhere: [HIDDEN],
        somewhere: ['Kontroll:', 'Kontrollsumma', 'Så är siffrorna framtagna'],
        ...(decisions.length === 0 ? {} : { head: ['Beslut', 'Senast', 'Klart'] }),
      },
    },
  ];
}
