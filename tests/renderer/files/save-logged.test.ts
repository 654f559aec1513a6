import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const asked: (readonly [string, unknown])[] = [];
const file = { suggestedName: 'Rapport', kind: 'csv', text: 'A1' } as const;

beforeEach(() => {
  vi.resetModules();
  asked.length = 0;
  vi.stubGlobal('window', {
    teambordet: {
      onChanged: () => () => undefined,
      call: (channel: string, input: unknown) => {
        asked.push([channel, input]);
        return Promise.resolve({
          ok: true,
          value: channel === 'accessLog.copyNumber' ? { number: 7 } : null,
        });
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const save = async (saved: boolean): Promise<boolean> => {
  const { saveLogged } = await import('../../../renderer/files/save-logged.ts');
  return saveLogged(() => Promise.resolve({ saved }), file);
};

it('calls the row of the access log off where no file came of it', async () => {
  expect(await save(false)).toBe(false);
  expect(asked).toEqual([
    ['accessLog.copyNumber', { of: 'file' }],
    ['accessLog.cancelled', { number: 7 }],
  ]);
});

it('lets it stand where there is a file', async () => {
  expect(await save(true)).toBe(true);
  expect(asked.map(([channel]) => channel)).toEqual(['accessLog.copyNumber']);
});
