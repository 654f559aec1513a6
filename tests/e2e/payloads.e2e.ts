/** Text is text: what is typed in any field is shown as it was typed, and never does anything. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppContract, ChannelName } from '../../domain/contract.ts';
import type { Input, Output } from '../../domain/kernel/channel.ts';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { isLong } from '../support/campaign.ts';
import { aCase, aConsent, aDecision } from '../support/case-builders.ts';
import { createTeam } from '../support/journey.ts';
import { payloads } from '../support/payloads.ts';

const MEETING = '2026-11-26';
const dialogs: string[] = [];
const caseIds: string[] = [];
let started: LaunchedApp;

/** The payload for a field of a row, so that in the end every field has held every one. */
const typed = (row: number, field: number): string => payloads[(row + field) % payloads.length] ?? '';

async function ask<N extends ChannelName>(
  channel: N,
  input: Input<AppContract, N>,
): Promise<Output<AppContract, N>> {
  const answer = await callFrom(started.window, channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
  // The contract says what this channel answers.
  return answer.value as Output<AppContract, N>;
}

async function plantSettings(): Promise<void> {
  const settings = await ask('settings.get', null);
  await ask('settings.saveTeam', { ...settings.team, name: typed(0, 0), municipality: typed(0, 2) });
  for (const [row, { id, people: _, ...fields }] of settings.units.slice(0, 6).entries())
    await ask('units.save', {
      id,
      fields: { ...fields, name: typed(row, 2), shortName: typed(row, 9), detail: typed(row, 21) },
    });
  for (const [row] of payloads.entries()) {
    const unitId = settings.units[row % 6]?.id ?? '';
    await ask('people.save', {
      id: null,
      fields: { name: typed(row, 0), profession: typed(row, 7), unitId, archived: false },
    });
  }
  const [intervention, concern] = [settings.interventions[0], settings.concerns[0]];
  if (intervention !== undefined) {
    const { id, ...fields } = intervention;
    await ask('settings.saveIntervention', {
      id,
      fields: { ...fields, name: typed(0, 2), length: typed(0, 4) },
    });
  }
  if (concern !== undefined) {
    const { id, ...fields } = concern;
    await ask('settings.saveConcern', {
      id,
      fields: { ...fields, name: typed(0, 4), question: typed(0, 2) },
    });
  }
}

async function plantCase(row: number): Promise<string> {
  const fields = aCase({
    firstName: typed(row, 0),
    school: typed(row, 1),
    grade: typed(row, 2),
    question: typed(row, 3),
    strengths: typed(row, 4),
    triedSoFar: typed(row, 5),
    childWords: { words: typed(row, 6), how: typed(row, 7), knowsItIsRead: 'yes' },
    guardiansWish: typed(row, 8),
    interpreter: { needed: true, language: typed(row, 9) },
  });
  const { caseId } = await ask('cases.raise', { fields, returnOf: null, draftKey: null });
  const consent = aConsent(caseId);
  await ask('consents.register', {
    consent: {
      ...consent,
      guardians: consent.guardians.map((guardian, n) => ({
        ...guardian,
        // Two guardians are two people, also where the attack is the same.
        label: `${typed(row, 10 + n)} ${n + 1}`,
        receivedBy: typed(row, 12),
        language: typed(row, 13),
      })),
      child: {
        ...consent.child,
        words: typed(row, 14),
        informedHow: typed(row, 15),
        maturity: typed(row, 16),
      },
      notShared: typed(row, 17),
    },
    replaces: null,
    draftKey: null,
  });
  return caseId;
}

async function plantMeeting(): Promise<void> {
  await ask('meetings.start', { meetingId: MEETING });
  for (const [row, caseId] of caseIds.entries()) {
    await ask('meetings.note', { meetingId: MEETING, caseId, note: typed(row, 18) });
    await ask('commitments.add', {
      caseId,
      meetingId: MEETING,
      text: typed(row, 19),
      unitId: null,
      personId: 'person-founder',
      dueOn: null,
    });
    await ask(
      'decisions.record',
      aDecision(caseId, MEETING, {
        text: typed(row, 20),
        goal: typed(row, 21),
        because: typed(row, 22),
        dissent: typed(row, 23),
        childView: { state: 'expressedDirectly', words: typed(row, 24), influence: 'yes', reason: '' },
      }),
    );
  }
}

beforeAll(async () => {
  started = await launchApp({ now: `${MEETING}T12:00:00Z` });
  started.window.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await createTeam(started.window);
  await started.window.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      seen.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  // Nothing here is asked anew with every case that is planted.
  await started.window.evaluate(() => {
    location.hash = '#/settings/about';
  });
  await plantSettings();
  for (const [row] of payloads.entries()) caseIds.push(await plantCase(row));
  await plantMeeting();
}, 180_000);
afterAll(async () => {
  await started.close();
});

/** What the page has become that it should not, in words. */
const look = (): Promise<string[]> =>
  started.window.evaluate(() => {
    const found = globalThis as unknown as { ran?: unknown; polluted?: unknown; violations?: string[] };
    const grown =
      'script:not([src]), iframe, object, embed, webview, base, form[action], meta[http-equiv=refresh], img[onerror], svg[onload], [onfocus], [onmouseover], [ontoggle], marquee, math';
    return [
      ...(found.ran === undefined ? [] : ['a script has run']),
      ...[...document.querySelectorAll(grown)].map((element) => `grown: ${element.outerHTML.slice(0, 80)}`),
      ...[...document.querySelectorAll('[href], [src], [action], [formaction]')]
        .flatMap((element) =>
          ['href', 'src', 'action', 'formaction'].flatMap((name) => element.getAttribute(name) ?? []),
        )
        .filter((address) => !/^(#|\.?\/|app:\/\/teambordet\/|data:image\/)/.test(address))
        .map((address) => `leads out: ${address}`),
      // React Aria sets one style by itself, which the policy refuses.
      ...(found.violations ?? ['was loaded anew']).filter((violation) => !violation.startsWith('style-src')),
    ];
  });

async function visit(route: string): Promise<string[]> {
  await started.window.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await started.window.getByRole('main').waitFor();
  await started.window.waitForTimeout(150);
  return (await look()).map((fault) => `${route}: ${fault}`);
}

describe('what is typed', () => {
  it('is more than sixty attempts', () => {
    expect(new Set(payloads).size).toBeGreaterThan(60);
  });

  it('does nothing on any page, and leads nowhere', { timeout: 180_000 }, async () => {
    const faults: string[] = [];
    for (const route of [
      '/',
      '/cases',
      '/cases/new',
      '/meetings',
      `/meetings/${MEETING}`,
      `/meetings/${MEETING}/live`,
      `/meetings/${MEETING}/closing`,
      '/minutes',
      `/minutes/${MEETING}`,
      ...[
        'team',
        'series',
        'units',
        'people',
        'interventions',
        'concerns',
        'users',
        'backups',
        'erasures',
        'check',
        'about',
      ].map((section) => `/settings/${section}`),
      // Every payload is in some field of each eighth case, and in every field of all of them.
      ...caseIds
        .filter((_, row) => isLong || row % 8 === 0)
        .flatMap((id) => [`/cases/${id}`, `/cases/${id}/consent`]),
    ])
      faults.push(...(await visit(route)));
    expect(faults).toEqual([]);
    expect(dialogs).toEqual([]);
  });

  it('would have been found: an address and an element that are planted are', async () => {
    await started.window.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://evil.example/';
      document.body.append(link, document.createElement('marquee'));
    });
    const seen = await look();
    await started.window.evaluate(() => {
      for (const planted of document.querySelectorAll('body > a, body > marquee')) planted.remove();
    });
    expect(seen.filter((fault) => /^(grown: <marquee|leads out: https:\/\/evil)/.test(fault))).toHaveLength(
      2,
    );
  });

  it('is shown as it was typed', async () => {
    await visit(`/cases/${caseIds[0]}`);
    const text = await started.window.getByRole('main').innerText();
    for (const field of [3, 6]) expect(text).toContain(typed(0, field).replaceAll(/\s+/g, ' '));
  });

  it('is nowhere in the title, and there is one window still', async () => {
    const seen = await started.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    expect(seen).toEqual(['Teambordet']);
  });
});

describe('a frame inside a window', () => {
  it('has no bridge to the app', async () => {
    const names = await started.window.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inside = Object.keys(frame.contentWindow ?? {}).filter((name) =>
        /teambordet|ipc|require/.test(name),
      );
      frame.remove();
      return inside;
    });
    expect(names).toEqual([]);
  });
});

it('a polluting input pollutes neither the window nor the main process', async () => {
  const isPolluted = (): boolean => 'polluted' in {};
  const input = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  for (const channel of ['shell.saveFile', 'cases.raise', 'drafts.save'])
    await started.window.evaluate(
      ([name = '', text = '']) => {
        const { teambordet } = globalThis as unknown as {
          teambordet: { call(channel: string, input: unknown): Promise<unknown> };
        };
        return teambordet.call(name, JSON.parse(text));
      },
      [channel, input],
    );
  expect(await started.window.evaluate(isPolluted)).toBe(false);
  expect(await started.app.evaluate(isPolluted)).toBe(false);
});
