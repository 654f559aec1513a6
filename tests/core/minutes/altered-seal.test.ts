/** Minutes that somebody has altered outside the app: it shows, it says what is still safe, and sealed stays sealed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashContent, hashLink } from '../../../db/changes/change.ts';
import { type ChangeRow, toChange } from '../../../db/changes/read.ts';
import { contentHashOf } from '../../../db/content-hash.ts';
import { isLong } from '../../support/campaign.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
/** Bytes from one that is altered to the next. */
const STEP = isLong ? 1 : 7;
let core: TestCore;
beforeEach(() => {
  core = testCore();
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('decisions.record', aDecision(caseId, MEETING));
  core.call('meetings.seal', { meetingId: MEETING });
});
afterEach(() => core.close());

const minutes = () => core.call('minutes.get', { meetingId: MEETING });
const listed = () => core.call('minutes.list', null).find(({ meeting }) => meeting.id === MEETING);
const checked = () => core.call('vault.compareProjection', null);
const alter = (sql: string, ...params: string[]): void => {
  core.db.prepare(sql).run(...params);
};
const bodyOf = (table: 'seals' | 'change'): string =>
  String(
    core.db
      .prepare(
        table === 'seals' ? 'SELECT body FROM seals' : "SELECT value FROM change WHERE entity = 'seals'",
      )
      .pluck()
      .get(),
  );
const setCopy = (body: string): void => alter('UPDATE seals SET body = ?', body);
const setLog = (value: string): void => alter("UPDATE change SET value = ? WHERE entity = 'seals'", value);
const other = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;

it('untouched minutes are intact everywhere', () => {
  expect(minutes().seal).toMatchObject({ intact: true, state: 'intact' });
  expect(listed()).toMatchObject({ seal: 'intact', cases: 1, decisions: 1 });
  expect(checked()).toMatchObject({ sealed: 1, alteredSeals: [] });
});

describe('a byte of what the screens read', () => {
  it('shows wherever it is, and the reader gets what was sealed out of the log', () => {
    const whole = bodyOf('seals');
    const { document } = minutes();
    for (let at = 0; at < whole.length; at += STEP) {
      setCopy(other(whole, at));
      expect([at, minutes().seal?.state]).toEqual([at, 'copyAltered']);
    }
    expect(minutes().document).toEqual(document);
    expect(listed()).toMatchObject({ seal: 'copyAltered', decisions: 1 });
    expect(checked().alteredSeals).toEqual([{ meetingId: MEETING, state: 'copyAltered' }]);
  });

  it('is put right by a rebuild', () => {
    setCopy(bodyOf('seals').replace('Vera', 'Vara'));
    core.call('vault.rebuildProjection', null);
    expect(minutes().seal?.state).toBe('intact');
  });
});

it('a byte of the log shows wherever it is, and what the screens read stays what was sealed', () => {
  const whole = bodyOf('change');
  const { document } = minutes();
  for (let at = 0; at < whole.length; at += STEP) {
    setLog(other(whole, at));
    expect([at, minutes().seal?.state]).toEqual([at, 'logAltered']);
  }
  expect(minutes().document).toEqual(document);
});

describe('other minutes in both places', () => {
  const forged = (): string => {
    const text = bodyOf('seals').replace('Föräldrastöd', 'Föräldrahjälp');
    expect(text).not.toBe(bodyOf('seals'));
    return text;
  };
  const withNewHash = (body: string): string => {
    const seal = JSON.parse(body) as { document: unknown };
    return JSON.stringify({ ...seal, contentHash: contentHashOf(seal.document) });
  };
  const row = () => core.db.prepare("SELECT * FROM change WHERE entity = 'seals'").get() as ChangeRow;
  const before = () =>
    core.db
      .prepare('SELECT chain_hash FROM change WHERE case_id = ? AND device = ? AND hlc < ? ORDER BY hlc DESC')
      .pluck()
      .get(row().case_id, row().device, row().hlc) as string;
  const put = (body: string): void => {
    setCopy(body);
    setLog(body);
  };
  const hashAnew = (): void =>
    alter('UPDATE change SET content_hash = ? WHERE hlc = ?', hashContent(toChange(row())), row().hlc);
  const linkAnew = (): void =>
    alter(
      'UPDATE change SET chain_hash = ? WHERE hlc = ?',
      hashLink(before(), row().content_hash),
      row().hlc,
    );

  it('are found out by the seal, when its hash is the old one', () => {
    put(forged());
    expect(minutes().seal).toMatchObject({ intact: false, state: 'lost' });
    expect(listed()?.seal).toBe('lost');
  });

  it('are found out by the change, when the seal has a new hash', () => {
    put(withNewHash(forged()));
    expect(minutes().seal).toMatchObject({ intact: false, state: 'logAltered' });
  });

  it('are found out by the chain, when the seal and the change have new hashes', () => {
    put(withNewHash(forged()));
    hashAnew();
    expect(minutes().seal).toMatchObject({ intact: false, state: 'logAltered' });
    expect(listed()?.seal).toBe('logAltered');
    expect(checked().alteredSeals).toEqual([{ meetingId: MEETING, state: 'logAltered' }]);
  });

  it('are found out by what was written after, or by where the chain ends, when the link is new, too', () => {
    put(withNewHash(forged()));
    hashAnew();
    linkAnew();
    expect(minutes().seal?.intact).toBe(false);
    core.call('consultations.add', {
      unitId: 'unit-school',
      question: 'Hur länge?',
      meetingId: '2026-12-03',
    });
    expect(minutes().seal?.intact).toBe(false);
  });
});

it('who sealed and when is watched, too', () => {
  setCopy(bodyOf('seals').replace('"sealedBy":"Vera Prov"', '"sealedBy":"Sven Prov"'));
  expect(minutes().seal).toMatchObject({ state: 'copyAltered', sealedBy: 'Vera Prov' });
});

it('what cannot be read at all is shown as the log has it today, and said to be no minutes', () => {
  setCopy('{');
  setLog('{');
  expect(minutes().seal).toMatchObject({ sealedAt: null, state: 'lost' });
  expect(minutes().document.items).toHaveLength(1);
  expect(listed()?.seal).toBe('lost');
  expect(core.call('meetings.list', null)).toBeDefined();
});

it('a seal taken out of the table does not open the meeting again', () => {
  const { document } = minutes();
  alter('DELETE FROM seals');
  expect(minutes()).toMatchObject({ document, seal: { state: 'copyAltered' } });
  expect(listed()?.meeting.state).toBe('sealed');
  expect(core.refusal('meetings.readConfidentiality', { meetingId: MEETING })).toBe('sealed');
});

it('one altered meeting says nothing of the others', () => {
  const next = '2026-12-03';
  const caseId = raiseWithConsent(core, { firstName: 'Elis', birthYear: 2012 });
  core.goTo(next);
  core.call('meetings.start', { meetingId: next });
  core.call('decisions.record', aDecision(caseId, next));
  core.call('meetings.seal', { meetingId: next });
  alter("UPDATE seals SET body = '{' WHERE meeting_id = ?", MEETING);
  const states = core.call('minutes.list', null).map(({ meeting, seal }) => [meeting.id, seal]);
  expect(states).toContainEqual([MEETING, 'copyAltered']);
  expect(states).toContainEqual([next, 'intact']);
});
