import { describe, expect, it } from 'vitest';
import { chooseDataFolder, emptyDemoFolder, shellFolderOf } from '../../electron/main/data-folder.ts';

const choose = (platform: NodeJS.Platform, env: Record<string, string>, isDemo = false) =>
  chooseDataFolder({ platform, env, home: '/home/a', isDemo }).replaceAll('\\', '/');

describe('the data folder', () => {
  it('is local on Windows, never roaming', () => {
    expect(
      choose('win32', { LOCALAPPDATA: 'C:/Users/a/AppData/Local', APPDATA: 'C:/Users/a/AppData/Roaming' }),
    ).toBe('C:/Users/a/AppData/Local/Teambordet/data');
    expect(choose('win32', {})).toBe('/home/a/AppData/Local/Teambordet/data');
  });

  it('follows the conventions of Linux and macOS', () => {
    expect(choose('linux', {})).toBe('/home/a/.local/share/teambordet/data');
    expect(choose('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/teambordet/data');
    expect(choose('darwin', {})).toBe('/home/a/Library/Application Support/Teambordet/data');
  });

  it('is another one for the demo, and for what Chromium keeps', () => {
    expect(choose('linux', {}, true)).toBe('/home/a/.local/share/teambordet/data-demo');
    expect(shellFolderOf('/x/data')).toBe('/x/data-shell');
  });

  it('is never emptied unless it is the demo', () => {
    expect(() => emptyDemoFolder('/home/a/.local/share/teambordet/data')).toThrow('only the demo folder');
  });
});
