import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

interface Saved {
  readonly at: number;
  readonly value: string;
}

let saved: Saved[];
let isDiskFull: boolean;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ now: 0 });
  saved = [];
  isDiskFull = false;
  const target = new EventTarget();
  vi.stubGlobal('document', target);
  vi.stubGlobal('window', {
    addEventListener: () => undefined,
    teambordet: {
      onChanged: () => () => undefined,
      call: (_channel: string, { value }: { readonly value: string }) => {
        if (isDiskFull) return Promise.resolve({ ok: false, error: { code: 'disk-full', params: {} } });
        saved.push({ at: Date.now(), value });
        return Promise.resolve({ ok: true, value: { savedAt: '2026-11-26T12:00:00.000Z' } });
      },
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const store = () => import('../../../renderer/api/draft-store.ts');

describe('half-written text', () => {
  test('is never more than a third of a second behind somebody who types without a pause', async () => {
    const { putDraft } = await store();
    let text = '';
    for (let key = 0; key < 100; key += 1) {
      text += 'x';
      putDraft('note/1', text);
      await vi.advanceTimersByTimeAsync(50);
      const latest = saved.at(-1)?.value ?? '';
      expect(text.length - latest.length).toBeLessThanOrEqual(7);
    }
    await vi.advanceTimersByTimeAsync(300);
    expect(saved.at(-1)?.value).toBe(text);
  });

  test('is saved once when somebody stops', async () => {
    const { putDraft } = await store();
    putDraft('note/1', 'a');
    putDraft('note/1', 'ab');
    await vi.advanceTimersByTimeAsync(5000);
    expect(saved).toEqual([{ at: 300, value: 'ab' }]);
  });

  test('that the disk refused is tried again, at once when something is added', async () => {
    const { putDraft } = await store();
    isDiskFull = true;
    putDraft('note/1', 'a');
    await vi.advanceTimersByTimeAsync(1000);
    isDiskFull = false;
    putDraft('note/1', 'ab');
    await vi.advanceTimersByTimeAsync(300);
    expect(saved).toEqual([{ at: 1300, value: 'ab' }]);
  });
});
