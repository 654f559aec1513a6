import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let isSample = false;
const asked: (readonly [string, unknown])[] = [];
const files: string[] = [];
const file = { suggestedName: 'Rapport', kind: 'csv', text: 'A1' } as const;

beforeEach(() => {
  vi.resetModules();
  asked.length = 0;
  isSample = false;
  vi.stubGlobal('window', {
    teambordet: {
      onChanged: () => () => undefined,
      call: (channel: string, input: unknown) => {
        asked.push([channel, input]);
        return Promise.resolve({
          ok: true,
          value: channel === 'accessLog.copyNumber' ? { number: 7, sample: isSample } : null,
        });
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const save = async (saved: boolean): Promise<boolean> => {
  const { saveLogged } = await import('../../../renderer/files/save-logged.ts');
  return saveLogged((given) => {
    files.push(given.text);
    return Promise.resolve({ saved });
  }, file);
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

it('says in a file of the sample that it is one, and in no other', async () => {
  files.length = 0;
  await save(true);
  isSample = true;
  await save(true);
  expect(files).toEqual(['A1', 'A1\r\nEXEMPELTEAM – påhittade personer']);
});
