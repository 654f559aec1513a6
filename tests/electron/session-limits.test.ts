import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { limitSession } from '../../electron/main/session-limits.ts';
import { evilAddresses } from '../support/evil-addresses.ts';

type Handler = (...given: unknown[]) => unknown;

/** Limits a session that keeps what it is given, each under the name of what it was given to. */
function limited(devOrigin?: string) {
  const handlers = new Map<string, Handler>();
  const keep =
    (name: string) =>
    (handler: Handler): void =>
      void handlers.set(name, handler);
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: () => undefined,
    setSpellCheckerLanguages: () => undefined,
    setSpellCheckerEnabled: () => undefined,
    on: (event: string, handler: Handler) => handlers.set(event, handler),
    webRequest: { onBeforeRequest: keep('load') },
  };
  limitSession(session as unknown as Session, { log: () => undefined, devOrigin });
  return (name: string, ...given: unknown[]): unknown => handlers.get(name)?.(...given);
}

/** What a handler answers that is given a function to answer by. */
function answer(ask: (by: (given: unknown) => void) => unknown): unknown {
  let said: unknown = 'nothing';
  ask((given) => {
    said = given;
  });
  return said;
}

const loads = (url: string, devOrigin?: string): boolean =>
  !(answer((by) => limited(devOrigin)('load', { url }, by)) as { cancel: boolean }).cancel;

describe('a session', () => {
  it.each([
    'media',
    'hid',
    'serial',
    'usb',
    'openExternal',
    'fileSystem',
    'a permission there may be one day',
  ])('refuses %s, whether it is asked for or looked up', (permission) => {
    const ask = limited();
    expect(answer((by) => ask('request', {}, permission, by))).toBe(false);
    expect(ask('check', {}, permission, 'app://teambordet')).toBe(false);
  });

  it.each(['hid', 'serial', 'usb'])('gives no page a device that is there: %s', (deviceType) => {
    expect(limited()('device', { deviceType, origin: 'app://teambordet', device: {} })).toBe(false);
  });

  it('keeps no file that a page wants kept', () => {
    let isPrevented = false;
    limited()('will-download', { preventDefault: () => (isPrevented = true) });
    expect(isPrevented).toBe(true);
  });

  it('loads the app, and what pages have made themselves', () => {
    const own = ['app://teambordet/index.html', 'data:image/png;base64,', 'blob:app://teambordet/1'];
    expect(own.filter((url) => !loads(url))).toEqual([]);
  });

  it('loads nothing from any other machine or program', () => {
    const elsewhere = evilAddresses.filter((url) => !/^(app|devtools):/.test(url));
    expect(elsewhere.filter((url) => loads(url))).toEqual([]);
  });

  it('loads from the development server only when told to, and from no other', () => {
    const server = 'http://localhost:5173';
    expect(loads(`${server}/main.tsx`)).toBe(false);
    expect(loads(`${server}/main.tsx`, server)).toBe(true);
    expect(loads('ws://localhost:5173/', server)).toBe(true);
    expect(loads('http://localhost:5174/', server)).toBe(false);
    expect(loads('https://evil.example/', server)).toBe(false);
  });
});
