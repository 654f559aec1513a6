import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclose } from '../../../domain/disclosure.ts';
import type { Disclosure, Subject } from '../../../domain/disclosure.ts';
import {
  clockAt,
  MOST_KNOTS,
  namesChild,
  wallState,
  wallThread,
  withoutName,
} from '../../../domain/projector/projector-rules.ts';
import { subject, TODAY, UNITS } from '../../support/gate-builders.ts';

const onWall = (given: Subject, unitIds: readonly string[] = UNITS): Disclosure =>
  disclose(given, { kind: 'projector', unitIds }, TODAY);
const item = (given: Subject, unitIds: readonly string[] = UNITS) => ({
  identityProtected: given.identityProtected,
  unitIds,
  shown: onWall(given, unitIds),
});

describe('what the wall shows', () => {
  const withdrawn = subject({ withdrawn: ['unit-school'] });
  const hidden = subject({ protectedIdentity: true });
  const table = [
    ['the case that is up', { isLive: true, isDark: false, item: item(subject()) }, 'case'],
    ['a pause between items', { isLive: true, isDark: false, item: null }, 'pause'],
    ['nothing when it is blanked', { isLive: true, isDark: true, item: item(subject()) }, 'blank'],
    ['no meeting when none is held', { isLive: false, isDark: false, item: null }, 'noMeeting'],
    ['no meeting, also when it was blanked in it', { isLive: false, isDark: true, item: null }, 'noMeeting'],
    [
      'that consent is waited for',
      { isLive: true, isDark: false, item: item(withdrawn) },
      'waitingForConsent',
    ],
    [
      'that consent is waited for when the room is empty',
      { isLive: true, isDark: false, item: item(subject(), []) },
      'waitingForConsent',
    ],
    ['a pause for a protected case', { isLive: true, isDark: false, item: item(hidden) }, 'pause'],
    [
      'a pause for a protected case, also when consent is missing',
      {
        isLive: true,
        isDark: false,
        item: item(subject({ protectedIdentity: true, withdrawn: ['unit-school'] })),
      },
      'pause',
    ],
    [
      'a pause when whoever runs the meeting has stepped back',
      {
        isLive: true,
        isDark: false,
        item: { ...item(subject()), shown: { ...onWall(subject()), withheld: 'recused' as const } },
      },
      'pause',
    ],
  ] as const;

  it.each(table)('%s', (_what, facts, state) => {
    expect(wallState(facts)).toBe(state);
  });
});

describe('the thread on the wall', () => {
  const dayOf = (index: number): string => new Date(Date.UTC(2024, index, 15)).toISOString().slice(0, 10);

  it('says months, and no days', () => {
    const thread = wallThread({
      raisedOn: '2026-03-05',
      consentOn: '2026-03-09',
      decidedOn: ['2026-03-12', '2026-05-07'],
    });
    expect(thread.map(({ kind, ordinal, month }) => [kind, ordinal, month])).toEqual([
      ['raised', 0, '2026-03'],
      ['consent', 0, '2026-03'],
      ['decided', 0, '2026-03'],
      ['followUp', 1, '2026-05'],
    ]);
  });

  it('keeps the first knot and the latest, and says where some are left out, however long the case', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.boolean(), (meetings, hasConsent) => {
        const decidedOn = Array.from({ length: meetings }, (_, index) => dayOf(index + 1));
        const thread = wallThread({ raisedOn: dayOf(0), consentOn: hasConsent ? dayOf(0) : null, decidedOn });
        const all = 1 + (hasConsent ? 1 : 0) + meetings;
        expect(thread).toHaveLength(Math.min(MOST_KNOTS, all));
        expect(thread[0]?.kind).toBe('raised');
        expect(thread.filter(({ afterGap }) => afterGap)).toHaveLength(all > MOST_KNOTS ? 1 : 0);
        if (meetings > 0) expect(thread.at(-1)?.month).toBe(decidedOn.at(-1)?.slice(0, 7));
      }),
    );
  });
});

describe('the child’s name in a question', () => {
  it.each([
    ['Hur hjälper vi Sixten på rasten?', 'Sixten', 'Hur hjälper vi … på rasten?'],
    ['Räcker sixtens stöd?', 'Sixten', 'Räcker …s stöd?'],
    ['Vad säger SIXTEN själv?', 'sixten', 'Vad säger … själv?'],
    ['Får Anna-Lisa och Anna plats?', 'Anna-Lisa', 'Får … och Anna plats?'],
    ['Vad behöver Lisa, och Anna Lisas mamma?', 'Anna Lisa', 'Vad behöver …, och …s mamma?'],
    ['Hur får Åsa ett lugnare liv?', 'Åsa', 'Hur får … ett lugnare liv?'],
    ['Hur får Liv ett lugnare liv?', 'Liv', 'Hur får … ett lugnare liv?'],
    ['Hur hjälper vi (E.) nu?', 'E.', 'Hur hjälper vi (E.) nu?'],
    ['Vem ringer?', '$^(*', 'Vem ringer?'],
    ['Vem ringer?', '', 'Vem ringer?'],
  ])('“%s” of %s reads “%s”', (question, name, shown) => {
    expect(withoutName(question, name)).toBe(shown);
    expect(namesChild(question, name)).toBe(shown !== question);
  });

  it('leaves words alone that the name begins', () => {
    expect(withoutName('Novemberlovet och Novas rast', 'Nova')).toBe('Novemberlovet och …s rast');
  });

  it('never stands alone on the wall, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\p{Lu}\p{Ll}{1,12}$/u), (name) => {
        expect(withoutName(`Hur mår ${name} nu, och ${name}s syskon?`, name)).not.toContain(` ${name}`);
      }),
    );
  });
});

describe('the clock on the wall', () => {
  it('goes on from where it was set, and stands when it is paused', () => {
    expect(clockAt({ seconds: 60, isRunning: true }, 1000, 13_900)).toEqual({ seconds: 72, isRunning: true });
    expect(clockAt({ seconds: 60, isRunning: false }, 1000, 13_900).seconds).toBe(60);
    expect(clockAt({ seconds: 60, isRunning: true }, 5000, 1000).seconds).toBe(60);
  });
});
