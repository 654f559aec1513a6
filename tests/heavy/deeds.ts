/** What is done in a live meeting besides typing: made ready, done with one press, and looked for after a kill. */
import type { Locator, Page } from 'playwright';
import type { AppContract } from '../../domain/contract.ts';
import type { Output } from '../../domain/kernel/channel.ts';
import { callFrom } from '../support/calls.ts';
import { prepareDecision } from '../support/journey.ts';

export const deedKinds = ['task', 'decision', 'attendance'] as const;
export type DeedKind = (typeof deedKinds)[number];

export interface Deed {
  readonly kind: DeedKind;
  /** What the report calls it. */
  readonly what: string;
  /** Ends with an error when the window is gone. */
  press(): Promise<void>;
  isThere(page: Page): Promise<boolean>;
}

type Live = Output<AppContract, 'meetings.live'>;
type LiveCase = Output<AppContract, 'meetings.case'>;

async function ask<T>(page: Page, channel: string, input: unknown): Promise<T> {
  const envelope = await callFrom(page, channel, input);
  if (!envelope.ok) throw new Error(`${channel}: ${envelope.error.code}`);
  // The contract says what this channel answers.
  return envelope.value as T;
}

async function liveOf(page: Page): Promise<{ meetingId: string; live: Live }> {
  const session = await ask<Output<AppContract, 'session.get'>>(page, 'session.get', null);
  const meetingId = session.liveMeetingId ?? '';
  return { meetingId, live: await ask<Live>(page, 'meetings.live', { meetingId }) };
}

const recorder = (page: Page): Locator => page.getByRole('region', { name: 'Beslut', exact: true });

/** @param number of the case that is up @param round tells one task from another */
export async function prepareDeed(kind: DeedKind, page: Page, number: string, round: number): Promise<Deed> {
  if (kind === 'task') return prepareTask(page, number, `Uppgift nummer ${round}`);
  return kind === 'decision' ? decision(page, number) : prepareAttendance(page, round);
}

async function prepareTask(page: Page, number: string, text: string): Promise<Deed> {
  await recorder(page)
    .getByRole('button', { name: /^Uppgift/ })
    .click();
  await recorder(page).getByRole('textbox', { name: 'Vad ska göras' }).fill(text);
  return {
    kind: 'task',
    what: `the task of ${number}`,
    press: () => recorder(page).getByRole('button', { name: 'Lägg till uppgiften' }).click(),
    isThere: async (later) => {
      const { meetingId, live } = await liveOf(later);
      const caseId = live.items.find((item) => item.number === number)?.caseId ?? '';
      const found = await ask<LiveCase>(later, 'meetings.case', { meetingId, caseId });
      return found.newTasks.some((task) => task.text === text);
    },
  };
}

async function decision(page: Page, number: string): Promise<Deed> {
  await prepareDecision(page, { followUp: 3 });
  return {
    kind: 'decision',
    what: `the decision in ${number}`,
    press: () =>
      recorder(page)
        .getByRole('button', { name: /^Spara beslut/ })
        .click(),
    isThere: async (later) => {
      const { live } = await liveOf(later);
      return live.items.some((item) => item.number === number && item.outcome === 'decided');
    },
  };
}

/** Somebody goes, or comes back. */
async function prepareAttendance(page: Page, round: number): Promise<Deed> {
  const { live } = await liveOf(page);
  const seat = live.seats[round % live.seats.length];
  if (seat === undefined) throw new Error('nobody sits at the table');
  const state = seat.state === 'absent' ? 'present' : 'absent';
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Närvaro' });
  await dialog.getByRole('button', { name: new RegExp(`Närvaro för ${seat.name}`) }).click();
  const option = page.getByRole('option', {
    name: state === 'absent' ? 'Borta' : 'Närvarande',
    exact: true,
  });
  await option.waitFor();
  return {
    kind: 'attendance',
    what: `that ${seat.name} is ${state}`,
    press: () => option.click(),
    isThere: async (later) => {
      const { seats } = (await liveOf(later)).live;
      return seats.find(({ personId }) => personId === seat.personId)?.state === state;
    },
  };
}
