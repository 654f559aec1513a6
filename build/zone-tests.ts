/**
 * The only files that ask the machine what time it is somewhere, each with the tests that are run at UTC−11 and UTC+14.
 * `tests/architecture/time-zone.test.ts` finds any other, so whatever is not here is the same wherever the machine stands.
 */
export const zoneTests: Readonly<Record<string, string>> = {
  'core/access-log/drawn-rows.ts': 'tests/core/access-log/auditor.test.ts',
  'core/calendar-entries/calendar-file.ts': 'tests/core/calendar-entries',
  'domain/access-log/access-log-rules.ts': 'tests/domain/access-log',
  'domain/backups/backup-rules.ts': 'tests/domain/backups',
  'domain/kernel/plain-date.ts': 'tests/domain/kernel',
  'domain/meetings/forecast.ts': 'tests/domain/meetings/forecast.test.ts',
  'domain/sample/sample-write.ts': 'tests/domain/sample',
  'renderer/text/dates.ts': 'tests/renderer/text',
};
