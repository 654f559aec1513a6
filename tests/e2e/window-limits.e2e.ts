/** What a window of the running app can do and reach: no more than its page needs. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';

let started: LaunchedApp;
beforeAll(async () => {
  started = await launchApp();
});
afterAll(async () => {
  await started.close();
});

describe('a window', () => {
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

  it('runs in the sandbox, which Chromium denies to root alone', async () => {
    const pids = await started.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
    );
    const expected = process.getuid?.() === 0 ? ['0'] : ['2'];
    const filters = pids.map(
      (pid) => /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1],
    );
    expect(filters).toEqual(expected);
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
  it('blocks inline script, inline style, eval, foreign images and every connection', async () => {
    const blocked = await started.window.evaluate(async () => {
      const seen = new Set<string>();
      document.addEventListener('securitypolicyviolation', (event) => seen.add(event.effectiveDirective));
      const add = (tag: string, attributes: Record<string, string>, text = ''): void => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.append(text);
        document.head.append(element);
      };
      const attempts = [
        () => add('style', {}, 'body { color: red }'),
        () => add('img', { src: 'https://example.org/a.png' }),
        () => add('link', { rel: 'stylesheet', href: 'https://example.org/a.css' }),
        () => add('iframe', { src: 'https://example.org/' }),
        () => add('base', { href: 'https://example.org/' }),
        () => void fetch('app://teambordet/index.html').catch(() => undefined),
        () => void new WebSocket('ws://example.org'),
        () => void globalThis.eval('1'),
        () => {
          document.createElement('div').innerHTML = '<img>';
        },
        () => {
          document.createElement('script').textContent = 'globalThis.ran = true';
        },
      ];
      for (const attempt of attempts) {
        try {
          attempt();
        } catch {
          // Trusted Types and eval answer with an exception.
          seen.add('threw');
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [...seen].toSorted();
    });
    expect(blocked).toEqual(
      expect.arrayContaining([
        'base-uri',
        'connect-src',
        'frame-src',
        'img-src',
        'require-trusted-types-for',
        'style-src-elem',
        'threw',
      ]),
    );
  });
});

describe('permissions', () => {
  it.each(['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi'])(
    '%s is denied',
    async (name) => {
      const state = await started.window.evaluate(
        (permission) =>
          navigator.permissions.query({ name: permission as PermissionName }).then((status) => status.state),
        name,
      );
      expect(state).toBe('denied');
    },
  );

  it('asking for camera, place and clipboard fails', async () => {
    const results = await started.window.evaluate(async () => {
      const outcome = (promise: Promise<unknown>) =>
        promise.then(
          () => 'granted',
          () => 'denied',
        );
      return Promise.all([
        outcome(navigator.mediaDevices.getUserMedia({ video: true })),
        outcome(navigator.mediaDevices.getDisplayMedia()),
        outcome(navigator.clipboard.readText()),
        outcome(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
        Notification.requestPermission(),
      ]);
    });
    expect(results).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
  });
});

describe('navigation', () => {
  it('leads nowhere: no other page, no other window, no webview', async () => {
    const before = started.window.url();
    await started.window.evaluate(() => {
      const click = (attributes: Record<string, string>): void => {
        const link = document.createElement('a');
        for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
        document.body.append(link);
        link.click();
        link.remove();
      };
      window.open('https://example.org/', 'named');
      window.open('app://teambordet/index.html');
      click({ href: 'https://example.org/', target: '_blank' });
      click({ href: 'https://example.org/' });
      click({ href: 'file:///etc/passwd' });
      click({ href: 'data:text/html,x', download: 'x.html' });
      const form = document.createElement('form');
      form.action = 'https://example.org/';
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
});
