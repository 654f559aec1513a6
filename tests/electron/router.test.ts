import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BrowserWindow } from 'electron';
import { contract } from '../../domain/contract.ts';
import { projectorChannels } from '../../domain/shell/projector-channels.ts';
import type { Input } from '../../domain/kernel/channel.ts';
import { shellContract, type ShellContract } from '../../domain/shell/shell-contract.ts';
import { type Call, createRouter } from '../../electron/main/router.ts';
import type { ShellHandlers } from '../../electron/main/shell-handlers.ts';
import { hostile, mutations } from '../support/hostile-values.ts';

/** What was handled here, with which input. */
const handled: (readonly [channel: string, input: unknown])[] = [];
const shell = Object.fromEntries(
  Object.keys(shellContract).map((channel) => [
    channel,
    (input: unknown) => {
      handled.push([channel, input]);
      if (channel === 'shell.print') throw new Error('no printer in K-2026-001');
      return channel === 'shell.projector' ? { isOpen: false } : null;
    },
  ]),
) as unknown as ShellHandlers;
const channels = [...Object.keys(contract), ...Object.keys(shellContract)];
beforeEach(() => {
  handled.length = 0;
  relayed.length = 0;
});

const relayed: string[] = [];
const route = createRouter({
  shell,
  callCore: (channel) => {
    relayed.push(channel);
    return Promise.resolve({ ok: true, value: null });
  },
  devOrigin: undefined,
  log: () => undefined,
});
const ours = {
  frame: { url: 'app://teambordet/', parent: null },
  window: {} as BrowserWindow,
  kind: 'main' as const,
};
const send = (channel: unknown, input: unknown = null, from: Partial<Call> = {}) =>
  route({ ...ours, channel, input, ...from });

describe('the way in from a window', () => {
  it('relays what is not its own to the core', async () => {
    expect(await send('cases.list')).toEqual({ ok: true, value: null });
    expect(relayed).toEqual(['cases.list']);
  });

  const foreign: readonly (readonly [who: string, from: Partial<Call>])[] = [
    ['a page from elsewhere', { frame: { url: 'https://example.org/', parent: null } }],
    ['an origin that only looks alike', { frame: { url: 'app://teambordet.example/', parent: null } }],
    ['a frame within our page', { frame: { url: 'app://teambordet/', parent: {} } }],
    ['an empty frame within our page', { frame: { url: 'about:blank', parent: {} } }],
    ['a frame that is gone', { frame: { url: 'app://teambordet/', parent: null, detached: true } }],
    ['nobody', { frame: null }],
    ['no window', { window: null }],
    ['a window that is not ours', { kind: undefined }],
  ];
  it.each(foreign)('does nothing on any channel for %s', async (_, from) => {
    const answers = await Promise.all(channels.map((channel) => send(channel, null, from)));
    expect(new Set(answers.map((answer) => (answer.ok ? 'answered' : answer.error.code)))).toEqual(
      new Set(['forbidden']),
    );
    expect(relayed).toEqual([]);
    expect(handled).toEqual([]);
  });

  it.each([
    'shell.nothing',
    'shell.constructor',
    '__proto__',
    'constructor',
    '',
    'a',
    'a b.c',
    'a.b\n',
    1,
    null,
    {},
    ['shell.quit'],
  ])('refuses the channel %j', async (channel) => {
    expect(await send(channel)).toEqual({ ok: false, error: { code: 'invalid-input' } });
  });

  it('checks the input before anything is done', async () => {
    expect(await send('shell.saveFile', { suggestedName: 'a', kind: 'exe', text: '' })).toMatchObject({
      ok: false,
    });
    expect(
      await send('shell.saveFile', { suggestedName: 'a', kind: 'txt', text: '', extra: 1 }),
    ).toMatchObject({ ok: false });
    expect(handled).toEqual([]);
  });

  it('says nothing of why a handler failed', async () => {
    expect(await send('shell.print')).toEqual({ ok: false, error: { code: 'internal' } });
  });

  it('survives whatever a window may send', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything({ withNullPrototype: true }), async (channel, input) => {
        expect(await send(channel, input)).toHaveProperty('ok');
        expect(await send('shell.saveFile', input)).toHaveProperty('ok', false);
      }),
      { numRuns: 2000 },
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(handled).toEqual([]);
  });
});

const validInput: { readonly [N in keyof ShellContract]: Input<ShellContract, N> } = {
  'shell.info': null,
  'shell.lock': null,
  'shell.print': null,
  'shell.printToPdf': { suggestedName: 'Protokoll', header: 'Protokoll', footer: 'Sida' },
  'shell.dropPdf': null,
  'shell.saveFile': { suggestedName: 'Uppgifter', kind: 'csv', text: 'a;b' },
  'shell.chooseFolder': null,
  'shell.chooseFile': { kind: 'bundle' },
  'shell.chooseTarget': { suggestedName: 'Till skolan', kind: 'bundle' },
  'shell.projector': { open: true },
  'shell.projectorState': null,
  'shell.quit': null,
};

describe.each(Object.keys(validInput) as (keyof ShellContract)[])('%s', (channel) => {
  it('is given nothing but what its contract says, whatever a window sends', async () => {
    const valid = validInput[channel];
    await send(channel, valid);
    expect(handled).toEqual([[channel, valid]]);
    const refusals = new Set<unknown>();
    for (const [, input] of [...hostile(), ...mutations(valid)]) {
      const answer = await send(channel, input);
      if (!answer.ok) refusals.add(answer.error.code);
    }
    refusals.delete(channel === 'shell.print' ? 'internal' : undefined);
    expect([...refusals]).toEqual(['invalid-input']);
    for (const [, input] of handled) {
      expect(shellContract[channel].input.safeParse(input)).toEqual({ success: true, data: input });
      expect(Object.keys(valid ?? {})).toEqual(expect.arrayContaining(Object.keys(input ?? {})));
    }
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('the way in from the window for the wall', () => {
  const fromWall = (channel: unknown, input: unknown = null) => send(channel, input, { kind: 'projector' });
  const forbidden = { ok: false, error: { code: 'forbidden' } };

  it('is open to these channels, and to no other', () => {
    expect(projectorChannels).toEqual(['projector.get', 'projector.darken', 'shell.projector']);
  });

  it.each(channels.filter((name) => !projectorChannels.includes(name)))(
    'is closed to %s, before anything is done or asked',
    async (channel) => {
      expect(await fromWall(channel)).toEqual(forbidden);
      expect(relayed).toEqual([]);
      expect(await send(channel)).not.toEqual(forbidden);
    },
  );

  it('relays its own question, and closes itself', async () => {
    expect(await fromWall('projector.get')).toEqual({ ok: true, value: null });
    expect(relayed).toEqual(['projector.get']);
    expect(await fromWall('shell.projector', { open: false })).toEqual({
      ok: true,
      value: { isOpen: false },
    });
  });

  it.each(['projector', 'projector.get.cases', 'PROJECTOR.GET', ' projector.get', 'projector.get\n'])(
    'is not widened by %j',
    async (channel) => {
      expect(await fromWall(channel)).toMatchObject({ ok: false });
    },
  );
});
