import { describe, expect, it } from 'vitest';
import { accessActions } from '../../../domain/access-log/access-log.ts';
import { caseFilters, countedFilters } from '../../../domain/cases/case-views.ts';
import { backupReasons } from '../../../domain/backups/backups-contract.ts';
import { actionIcons, detailWords } from '../../../renderer/access-log/access-words.ts';
import { listSourceFiles } from '../../support/source-files.ts';
import { t } from '../../../renderer/text/t.ts';

const words = (detail: string, about = ''): string => detailWords(t, { detail, about });

describe('a row’s detail in words', () => {
  it.each([
    ['minutes 2026-11-19', '', 'protokollet tor 19 nov'],
    ['2026-11-19 stopped', '', 'mötet tor 19 nov stoppades av samtycket'],
    ['restricted', '', 'såg bara att ärendet finns'],
    ['member', 'Sofia Dahlin', 'Sofia Dahlin, Teammedlem'],
    ['', 'Sofia Dahlin', 'Sofia Dahlin'],
    ['passphrase', '', ''],
    ['a-word-from-a-newer-version', '', ''],
  ])('%s', (detail, about, expected) => {
    expect(words(detail, about).replaceAll('\u00a0', ' ')).toBe(expected);
  });

  it('of failed tries says how many, and when the last was', () => {
    const at = new Date('2026-10-13T07:57:00').toISOString();
    expect(words(`3 ${at}`)).toBe('3 försök, det senaste 07.57');
    expect(words(`1 ${at}`)).toBe('ett försök, det senaste 07.57');
  });

  it('is there for every filter that is searched in and every reason for a backup', () => {
    expect(
      [...caseFilters, ...countedFilters, ...backupReasons].filter((word) => words(word) === ''),
    ).toEqual([]);
  });

  it('is there for every word that the core writes', () => {
    const core = listSourceFiles().filter(({ path }) => path.startsWith('core/'));
    const written = core.flatMap(({ text }) =>
      [...text.matchAll(/\blog\(\s*\w*'?\w+'?,[^,()]*,\s*['`]([a-zA-Z]+)/g)].map(([, word = '']) => word),
    );
    // A passphrase is the usual way in.
    expect(written).toContain('history');
    expect(written.filter((word) => word !== 'passphrase' && words(word) === '')).toEqual([]);
  });

  it('every action has its picture', () => {
    expect(accessActions.filter((action) => actionIcons[action] === undefined)).toEqual([]);
  });
});
