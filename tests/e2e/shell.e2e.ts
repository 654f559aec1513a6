/** The way from a window through main to the core and to files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { coreProcessId } from '../support/core-process.ts';

let started: LaunchedApp;
beforeAll(async () => {
  started = await launchApp();
});
afterAll(async () => {
  await started.close();
});

describe('a call', () => {
  it('to a channel that does not exist is refused', async () => {
    for (const channel of ['shell.nothing', 'no.such', '__proto__.x', '', 'constructor', '../core']) {
      expect(await callFrom(started.window, channel)).toMatchObject({ ok: false });
    }
  });

  it('with nonsense never brings down the app', async () => {
    const nonsense = [
      undefined,
      null,
      0,
      -1,
      '',
      'x'.repeat(100_000),
      [],
      [[]],
      {},
      { __proto__: { a: 1 } },
      { suggestedName: 1 },
    ];
    for (const channel of [
      'shell.info',
      'shell.saveFile',
      'shell.printToPdf',
      'vault.unlock',
      'cases.get',
      'cases.raise',
    ]) {
      for (const input of nonsense)
        expect(await callFrom(started.window, channel, input)).toHaveProperty('ok');
    }
    expect(await callFrom(started.window, 'shell.info')).toMatchObject({ ok: true });
  });

  it('is never answered with what is behind the lock', async () => {
    await callFrom(started.window, 'shell.lock');
    for (const channel of ['session.get', 'cases.list', 'users.list', 'minutes.list', 'settings.get']) {
      expect(await callFrom(started.window, channel)).toMatchObject({ ok: false });
    }
  });
});

describe('the core process', () => {
  it('ends at lock, and another one takes its place', async () => {
    const before = await coreProcessId(started);
    await callFrom(started.window, 'shell.lock');
    const after = await coreProcessId(started);
    expect(after).not.toBe(before);
    expect(() => process.kill(before, 0)).toThrow('ESRCH');
  });

  it('may crash without taking the window along', async () => {
    const before = await coreProcessId(started);
    process.kill(before, 'SIGKILL');
    await expect.poll(() => coreProcessId(started)).not.toBe(before);
    expect(await callFrom(started.window, 'vault.status')).toMatchObject({ ok: true });
  });
});

describe('a lock', () => {
  const mark = (): Promise<void> =>
    started.window.evaluate(() => {
      document.body.dataset['shown'] = 'a case';
    });
  const isMarked = (): Promise<boolean> => started.window.evaluate(() => 'shown' in document.body.dataset);

  it('from the menu tells windows to save, and empties them', async () => {
    await mark();
    await started.window.evaluate(() => {
      const { teambordet } = globalThis as unknown as {
        teambordet: { onChanged(listener: (change: { topics: string[] }) => void): () => void };
      };
      teambordet.onChanged(({ topics }) => sessionStorage.setItem(`told ${topics.join()}`, 'yes'));
    });
    const before = await coreProcessId(started);
    await started.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.items[0]?.submenu?.items[0]?.click();
    });
    await expect.poll(isMarked).toBe(false);
    expect(await started.window.evaluate(() => sessionStorage.getItem('told lock'))).toBe('yes');
    expect(await coreProcessId(started)).not.toBe(before);
  });

  it('from a window leaves it to that window to start anew', async () => {
    await mark();
    await callFrom(started.window, 'shell.lock');
    expect(await isMarked()).toBe(true);
    await started.window.evaluate(() => {
      location.reload();
    });
    await expect.poll(isMarked).toBe(false);
  });
});

describe('files', () => {
  it('are saved under a name made safe, where the user says', async () => {
    const input = { suggestedName: '../../Återställningskod', kind: 'txt', text: 'kod' };
    expect(await callFrom(started.window, 'shell.saveFile', input)).toEqual({
      ok: true,
      value: { saved: true },
    });
    expect(readFileSync(join(started.saved, 'Återställningskod.txt'), 'utf8')).toBe('kod');
  });

  it('a PDF is tagged, A4 and in its place', async () => {
    await started.window.evaluate(() => {
      // The styles show nothing but a document on paper, and there is none on this page.
      for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) sheet.remove();
      const heading = document.createElement('h1');
      heading.append('Protokoll');
      document.body.replaceChildren(heading);
    });
    expect(await callFrom(started.window, 'shell.printToPdf', { suggestedName: 'Protokoll' })).toMatchObject({
      value: { saved: true },
    });
    const pdf = readFileSync(join(started.saved, 'Protokoll.pdf'), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/MarkInfo <</Type /MarkInfo\n/Marked true>>');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    // 210 × 297 mm in points; Chromium rounds to whole pixels.
    expect(Math.abs(Number(width) - 595.28)).toBeLessThan(1);
    expect(Math.abs(Number(height) - 841.89)).toBeLessThan(1.5);
  });

  it('of Chromium lie beside the data folder, and hold nothing that a window has shown', async () => {
    const sentinel = 'Sentinel-Öckerö-8f31';
    await started.window.evaluate((text) => {
      localStorage.setItem('seen', text);
      sessionStorage.setItem('seen', text);
      document.cookie = `seen=${encodeURIComponent(text)}`;
      document.body.append(text);
      history.replaceState(null, '', `#/${text}`);
    }, sentinel);
    await started.window.waitForTimeout(500);
    const folder = `${started.folder}-shell`;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const texts = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    const encodings = ['utf8', 'utf16le', 'latin1'] as const;
    expect(files.length).toBeGreaterThan(0);
    expect(
      texts.some((text) => encodings.some((encoding) => text.includes(Buffer.from(sentinel, encoding)))),
    ).toBe(false);
  });

  it('are none of a window that has crashed: its memory is written nowhere, and it starts anew', async () => {
    const page = () =>
      started.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return { process: contents?.getOSProcessId(), isThere: contents?.isLoading() === false };
      });
    const before = await page();
    const crashed = started.window.waitForEvent('crash');
    const devTools = await started.window.context().newCDPSession(started.window);
    // With a crash reporter this, unlike a signal, leaves a dump. Who has crashed does not answer.
    devTools.send('Page.crash').catch(() => undefined);
    await crashed;
    const soon = { timeout: 20_000 };
    await expect.poll(async () => (await page()).process, soon).not.toBe(before.process);
    await expect.poll(async () => (await page()).isThere, soon).toBe(true);
    const names = readdirSync(`${started.folder}-shell`, { recursive: true });
    expect(names.filter((name) => /crash|\.dmp$/i.test(String(name)))).toEqual([]);
  });
});
