/** What a window of the running app can do and reach: no more than its page needs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { evilAddresses } from '../support/evil-addresses.ts';
import { attempts } from '../support/policy-attempts.ts';
import { newRoot, removeRoots } from '../support/prepared-folder.ts';

let started: LaunchedApp;
/** Stands where the program lies that Linux opens addresses with, and notes that it was asked to. */
const opener = newRoot();
beforeAll(async () => {
  writeFileSync(join(opener, 'xdg-open'), `#!/bin/sh\necho "$@" >> '${opener}/opened'\n`, { mode: 0o700 });
  started = await launchApp({ env: { PATH: `${opener}:${process.env['PATH']}` } });
});
afterAll(async () => {
  await started.close();
  removeRoots();
});

describe('a window', () => {
  it('reaches no network, even from the main process', async () => {
    const outcome = await started.app.evaluate(({ session }) =>
      session
        .fromPartition('teambordet')
        .fetch('https://example.org/')
        .then(
          () => 'reached',
          () => 'blocked',
        ),
    );
    expect(outcome).toBe('blocked');
  });

  it('has no rights beyond showing a page', async () => {
    await callFrom(started.window, 'shell.projector', { open: true });
    const preferences = await started.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => {
        // Not in Electron's types.
        const { getLastWebPreferences } = contents as unknown as {
          getLastWebPreferences(): Record<string, unknown>;
        };
        return getLastWebPreferences.call(contents);
      }),
    );
    await callFrom(started.window, 'shell.projector', { open: false });
    expect(preferences).toHaveLength(2);
    const mustNot = [
      'nodeIntegration',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'webviewTag',
      'spellcheck',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      // A file that is let go over the window would take its place. No test can drag one from outside.
      'navigateOnDragDrop',
    ];
    for (const given of preferences) {
      expect(given).toMatchObject({ contextIsolation: true, sandbox: true, webSecurity: true });
      expect(mustNot.filter((name) => Boolean(given[name]))).toEqual([]);
    }
  });

  it('knows nothing of Node', async () => {
    const found = await started.window.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
    );
    expect(found).toEqual([]);
  });

  it('runs in the sandbox, which Chromium denies to root alone, and never gains a right', async () => {
    const pids = await started.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
    );
    const statusOf = (pid: number, field: string): string | undefined =>
      new RegExp(`^${field}:\\s*(\\d)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const expected = process.getuid?.() === 0 ? '0' : '2';
    expect(pids.map((pid) => statusOf(pid, 'Seccomp'))).toEqual([expected]);
    expect(pids.map((pid) => statusOf(pid, 'NoNewPrivs'))).toEqual(['1']);
  });

  it('gets two functions from the preload, and nothing else', async () => {
    const bridge = await started.window.evaluate(() => {
      const { teambordet } = globalThis as unknown as { teambordet: Record<string, unknown> };
      return Object.entries(teambordet).map(([name, value]) => `${name}: ${typeof value}`);
    });
    expect(bridge).toEqual(['call: function', 'onChanged: function']);
  });

  it('hears of changes without ever seeing the event', async () => {
    await started.window.evaluate(() => {
      const kept = globalThis as unknown as {
        heard: Promise<unknown[]>;
        teambordet: { onChanged(listener: (...all: unknown[]) => void): () => void };
      };
      kept.heard = new Promise((resolve) => {
        const stop = kept.teambordet.onChanged((...all) => {
          stop();
          resolve(all);
        });
      });
    });
    await started.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('changed', { topics: ['*'] });
    });
    const heard = await started.window.evaluate(
      () => (globalThis as unknown as { heard: Promise<unknown[]> }).heard,
    );
    expect(heard).toEqual([{ topics: ['*'] }]);
  });

  it("bears no name but the app's", async () => {
    await started.window.evaluate(() => {
      document.title = 'K-2026-014';
    });
    const titles = await started.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.getTitle()),
    );
    expect(titles).toEqual(['Teambordet']);
  });
});

describe('the content security policy', () => {
  it('lets no text become script or HTML', async () => {
    const found = await attempts(started.window, 'page');
    const byType = 'TypeError require-trusted-types-for';
    expect(found).toEqual({
      ...refusedAlways,
      'inline script': byType,
      'inline handler': byType,
      'foreign script': byType,
      eval: 'EvalError require-trusted-types-for',
      'timer with text': byType,
      worker: byType,
      'text as HTML': byType,
    });
  });

  it('blocks script even where text has become one', async () => {
    const found = await attempts(started.window, 'open frame');
    expect(found).toEqual({
      ...refusedAlways,
      'inline script': 'script-src-elem',
      'inline handler': 'script-src-attr',
      'foreign script': 'script-src-elem',
      eval: 'EvalError script-src',
      'timer with text': 'script-src',
      worker: 'SecurityError worker-src',
    });
  });

  const refusedAlways = {
    'foreign module': 'script-src-elem',
    'another policy': 'TypeError trusted-types',
    'inline style': 'style-src-elem',
    'style attribute': 'style-src-attr',
    'foreign style': 'style-src-elem',
    'foreign image': 'img-src',
    'foreign frame': 'frame-src',
    'another base': 'base-uri',
    fetch: 'connect-src',
    socket: 'connect-src',
    ran: 'undefined',
  };
});

describe('permissions', () => {
  it('are all denied', async () => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'clipboard-read',
      'midi',
      'local-fonts',
      'idle-detection',
      'window-management',
      'persistent-storage',
      'display-capture',
    ];
    const states = await started.window.evaluate(
      (all) =>
        Promise.all(
          all.map(
            async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
          ),
        ),
      names,
    );
    expect(states).toEqual(names.map(() => 'denied'));
  });

  it('asking for camera, place, clipboard, devices, fonts and presence fails', async () => {
    const results = await started.window.evaluate(async () => {
      // Not in TypeScript's types, or not with all of their ways.
      const { hid, serial, usb } = navigator as unknown as Record<
        string,
        Record<'requestDevice' | 'requestPort', (filter?: object) => Promise<unknown>>
      >;
      const { queryLocalFonts, IdleDetector } = globalThis as unknown as {
        queryLocalFonts(): Promise<unknown[]>;
        IdleDetector: { requestPermission(): Promise<string> };
      };
      const outcome = (promise: Promise<unknown> | undefined) =>
        promise?.then(
          (given) => (Array.isArray(given) ? given.length : 'granted'),
          () => 'denied',
        );
      return Promise.all([
        outcome(navigator.mediaDevices.getUserMedia({ video: true })),
        outcome(navigator.mediaDevices.getDisplayMedia()),
        outcome(navigator.clipboard.readText()),
        outcome(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
        outcome(navigator.requestMIDIAccess({ sysex: true })),
        outcome(serial?.requestPort()),
        outcome(usb?.requestDevice({ filters: [] })),
        Notification.requestPermission(),
        IdleDetector.requestPermission(),
        outcome(hid?.requestDevice({ filters: [] })),
        outcome(queryLocalFonts()),
      ]);
    });
    expect(results).toEqual([...Array<string>(9).fill('denied'), 0, 0]);
  });
});

/** Somebody follows a link that should not be there. */
const click = (attributes: Record<string, string>): Promise<void> =>
  started.window.evaluate((given) => {
    const link = document.createElement('a');
    for (const [name, value] of Object.entries(given)) link.setAttribute(name, value);
    document.body.append(link);
    link.click();
    link.remove();
  }, attributes);

describe('navigation', () => {
  it('leads nowhere: no other page, no other window, no webview', async () => {
    const before = started.window.url();
    await click({ href: 'https://example.org/', target: '_blank' });
    await click({ href: 'data:text/html,x', download: 'x.html' });
    await started.window.evaluate(() => {
      window.open('https://example.org/', 'named');
      window.open('app://teambordet/index.html');
      const [form, refresh] = [document.createElement('form'), document.createElement('meta')];
      form.action = 'https://example.org/';
      refresh.httpEquiv = 'refresh';
      refresh.content = '0;url=https://example.org/';
      document.head.append(refresh);
      document.body.append(form, document.createElement('webview'));
      form.submit();
      location.href = 'https://example.org/';
    });
    await started.window.waitForTimeout(300);
    expect(started.window.url()).toBe(before);
    const contents = await started.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((one) => one.getURL()),
    );
    expect(contents).toEqual([before]);
  });

  it('no address that a page can name opens a program, a file or a page', async () => {
    const before = started.window.url();
    for (const address of evilAddresses) {
      // The page may be starting anew, which is all that some of them come to.
      await click({ href: address }).catch(() => undefined);
      await expect.poll(() => started.window.url(), { timeout: 10_000 }).toBe(before);
    }
    await started.window.waitForTimeout(300);
    expect(existsSync(join(opener, 'opened'))).toBe(false);
    const words = () => started.window.evaluate(() => document.body.innerText);
    await expect.poll(words, { timeout: 10_000 }).toContain('Skapa ärendelogg');
  });

  it("finds no file outside the app's own", async () => {
    const statuses = await started.app.evaluate(async ({ session }) => {
      const inMemory = session.fromPartition('teambordet');
      const addresses = [
        '../../etc/passwd',
        '%2e%2e/%2e%2e/etc/passwd',
        '..%2f..%2fpackage.json',
        '%00',
        'C:/Windows/win.ini',
      ];
      return Promise.all(
        addresses.map(async (path) => (await inMemory.fetch(`app://teambordet/${path}`)).status),
      );
    });
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });
});
