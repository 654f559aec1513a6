import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BrowserWindow } from 'electron';
import { contract } from '../../domain/contract.ts';
import { projectorChannels } from '../../domain/shell/projector-channels.ts';
import { shellContract } from '../../domain/shell/shell-contract.ts';
import { type Call, createRouter } from '../../electron/main/router.ts';
import type { ShellHandlers } from '../../electron/main/shell-handlers.ts';

const saved: unknown[] = [];
const shell = {
  'shell.quit': () => null,
  'shell.saveFile': (input: unknown) => {
    saved.push(input);
    return { saved: true };
  },
  'shell.projector': () => ({ isOpen: false }),
  'shell.print': () => {
    throw new Error('no printer in K-2026-001');
  },
} as unknown as ShellHandlers;

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

  it('refuses a foreign frame, a frame within a frame and a frame without a window', async () => {
    const forbidden = { ok: false, error: { code: 'forbidden' } };
    expect(await send('shell.quit', null, { frame: { url: 'https://example.org/', parent: null } })).toEqual(
      forbidden,
    );
    expect(await send('shell.quit', null, { frame: { url: 'app://teambordet/', parent: {} } })).toEqual(
      forbidden,
    );
    expect(await send('shell.quit', null, { frame: null })).toEqual(forbidden);
    expect(await send('shell.quit', null, { window: null })).toEqual(forbidden);
    expect(await send('shell.quit', null, { kind: undefined })).toEqual(forbidden);
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
    expect(saved).toEqual([]);
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
    expect(saved).toEqual([]);
  });
});

describe('the way in from the window for the wall', () => {
  const fromWall = (channel: unknown, input: unknown = null) => send(channel, input, { kind: 'projector' });
  const forbidden = { ok: false, error: { code: 'forbidden' } };

  it('is open to these channels, and to no other', () => {
    expect(projectorChannels).toEqual(['projector.get', 'projector.darken', 'shell.projector']);
  });

  it.each(
    [...Object.keys(contract), ...Object.keys(shellContract)].filter(
      (name) => !projectorChannels.includes(name),
    ),
  )('is closed to %s, before anything is done or asked', async (channel) => {
    relayed.length = 0;
    expect(await fromWall(channel)).toEqual(forbidden);
    expect(relayed).toEqual([]);
    expect(await send(channel)).not.toEqual(forbidden);
  });

  it('relays its own question, and closes itself', async () => {
    relayed.length = 0;
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
