/** A report on its way: drafted, frozen, printed; the same in ten years, and true to what has been printed before. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashContent } from '../../../db/changes/change.ts';
import { type ChangeRow, toChange } from '../../../db/changes/read.ts';
import { contentHashOf } from '../../../db/content-hash.ts';
import { listSnapshots } from '../../../db/report-snapshots-sql.ts';
import { listRows } from '../../../db/rows.ts';
import type { AppContract, ChannelName } from '../../../domain/contract.ts';
import type { Input, Output } from '../../../domain/kernel/channel.ts';
import type { OpenCore } from '../../../core/open-core.ts';
import { untilReady } from '../../support/draft-report.ts';
import { sampleCore } from '../../support/sample-core.ts';
import type { SampleCore } from '../../support/sample-core.ts';

let sample: SampleCore;
beforeEach(() => {
  sample = sampleCore();
});
afterEach(() => sample.close());

function ask<N extends ChannelName>(
  channel: N,
  input: Input<AppContract, N>,
  core: OpenCore = sample.coordinator,
): Output<AppContract, N> {
  const answer = core.call(channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code} ${JSON.stringify(answer.error.params)}`);
  return answer.value as Output<AppContract, N>;
}
const draftOf = (periodId: string) => untilReady(() => ask('reports.draft', { periodId }));
const freeze = (periodId: string, sentences: string[] = []) => {
  draftOf(periodId);
  return ask('reports.freeze', { periodId, sentences, draftKey: null });
};
const logged = (): string[] =>
  sample.coordinator.store
    .all<{ action: string; detail: string }>(
      "SELECT action, detail FROM access_log WHERE detail LIKE 'report%' ORDER BY seq",
    )
    .map(({ action, detail }) => `${action} ${detail}`);

describe('A report', () => {
  it('is offered for the periods that are over, the latest first', () => {
    const { periods, frozen } = ask('reports.list', null);
    expect(periods.slice(0, 4)).toEqual(['2026-Q3', '2025-L', '2026-Q2', '2026-H1']);
    expect(frozen).toEqual([]);
    expect(() => ask('reports.draft', { periodId: '2026-Q4' })).toThrow('report.period');
  });

  it('is frozen only as somebody has seen it: counted to the end, today, knowing all that is in print', () => {
    const now = () => ask('reports.freeze', { periodId: '2025', sentences: [], draftKey: null });
    expect(now).toThrow('report.outdated');
    draftOf('2026-H1');
    expect(now).toThrow('report.outdated');
    draftOf('2025');
    now();
    expect(now).toThrow('report.outdated');
  });

  it('is frozen as it was drafted, and read by the steering group with its words and its hash', () => {
    const draft = draftOf('2026-H1');
    const { snapshotId, contentHash } = freeze('2026-H1', ['Väntan är kortare.', '']);
    const found = ask('reports.get', { snapshotId }, sample.steering);
    expect(found).toMatchObject({ state: 'intact', contentHash, periodId: '2026-H1', changed: [] });
    expect(found.document).toEqual({ ...draft.document, sentences: ['Väntan är kortare.'] });
    const [stored] = listSnapshots(sample.coordinator.store);
    expect(contentHashOf(stored?.snapshot.document)).toBe(contentHash);
    // What guards later releases stays in the file.
    expect(stored?.snapshot.document.released.relations.length).toBeGreaterThan(0);
    for (const { document } of [draft, found, ask('reports.printed', { snapshotId, way: 'print' })])
      expect(Object.keys(document.released).toSorted()).toEqual(['layout', 'medians', 'shares', 'tables']);
    expect(found.document.released.layout).toBe('full');
  });

  it('is printed by whoever may read it, which leaves a row', () => {
    const { snapshotId } = freeze('2025');
    ask('reports.printed', { snapshotId, way: 'pdf' }, sample.steering);
    ask('reports.printed', { snapshotId, way: 'export' });
    expect(logged()).toEqual(['read report P2025', 'pdf report P2025', 'export report P2025']);
  });

  it('bears who made the copy and when, as the log has it, and is no export where somebody closes the dialog', () => {
    const { snapshotId } = freeze('2025');
    const by = ask('session.get', null, sample.steering).user.name;
    expect(by).not.toBe('');
    expect(() => ask('accessLog.copyNumber', { of: 'file' }, sample.steering)).toThrow('not-found');
    ask('reports.printed', { snapshotId, way: 'print' }, sample.steering);
    const paper = ask('accessLog.copyNumber', { of: 'paper' }, sample.steering);
    ask('reports.printed', { snapshotId, way: 'export' }, sample.steering);
    const file = ask('accessLog.copyNumber', { of: 'file' }, sample.steering);
    ask('accessLog.cancelled', { number: file.number }, sample.steering);
    const rows = sample.steering.store.all<{ seq: number; action: string; at: string; detail: string }>(
      "SELECT seq, action, at, detail FROM access_log WHERE detail LIKE '%report P2025' ORDER BY seq",
    );
    expect(rows.slice(-3)).toMatchObject([
      { seq: paper.number, action: 'print', at: paper.at },
      { seq: file.number, action: 'export', at: file.at },
      { action: 'cancelled', detail: `export ${file.at} report P2025` },
    ]);
    expect([paper.by, file.by]).toEqual([by, by]);
  });

  it('is new to each who reads it until they have opened it', () => {
    const isNew = (core = sample.coordinator) =>
      ask('reports.list', null, core).frozen.map((one) => [one.periodId, one.isNew]);
    const { snapshotId } = freeze('2025');
    freeze('2026-H1');
    expect(isNew(sample.steering)).toEqual([
      ['2026-H1', true],
      ['2025', true],
    ]);
    ask('reports.get', { snapshotId }, sample.steering);
    expect(isNew(sample.steering)).toEqual([
      ['2026-H1', true],
      ['2025', false],
    ]);
    // Whoever froze them has seen them.
    expect(isNew()).toEqual([
      ['2026-H1', false],
      ['2025', false],
    ]);
  });

  it('stands as it was frozen when the cases it counts are gone', () => {
    const { snapshotId } = freeze('2025');
    const before = ask('reports.get', { snapshotId });
    sample.db.exec('DELETE FROM cases; DELETE FROM decisions;');
    expect(ask('reports.get', { snapshotId })).toEqual(before);
  });

  it('tells the same of a period again, whatever has been entered since', () => {
    const first = draftOf('2025').document.released;
    freeze('2025', ['Först.']);
    expect(draftOf('2025').changed).toEqual([]);
    const { store } = sample.coordinator;
    const one = listRows(store, 'cases', "WHERE raised_on BETWEEN '2025-01-01' AND '2025-12-31' LIMIT 9");
    sample.coordinator.write('cases.change', (tx) => {
      for (const { id } of one) tx.set('cases', id, { raisedOn: '2024-12-20' });
    });
    const { changed, document } = draftOf('2025');
    const [only] = ask('reports.list', null).frozen;
    expect(document.carriedFrom).toEqual([{ periodId: '2025', frozenAt: only?.frozenAt }]);
    // What is in print stands: the difference between two counts, or two medians, would be the cases that were changed.
    expect(document.released.tables.find(({ id }) => id === 'A1')?.total).toBe(66);
    expect(document.released.medians).toEqual(first.medians);
    expect(document.released.shares).toEqual(first.shares);
    expect(changed).toEqual([]);
  });
});

describe('What somebody has changed in the file', () => {
  it('shows where it is read, and is mended from the log', () => {
    const { snapshotId } = freeze('2025');
    sample.db.exec(`UPDATE report_snapshots SET body = replace(body, '"team":"', '"team":"X')`);
    expect(ask('reports.get', { snapshotId })).toMatchObject({
      state: 'copyAltered',
      document: { team: 'Familjehuset Lyktan' },
    });
    expect(ask('reports.printed', { snapshotId, way: 'print' }).document.team).toBe('Familjehuset Lyktan');
  });

  it('in both places is told and not printed', () => {
    const { snapshotId } = freeze('2025');
    sample.db.exec(`UPDATE report_snapshots SET body = replace(body, '"team":"', '"team":"X');
      UPDATE change SET value = replace(value, '"team":"', '"team":"X') WHERE entity = 'reportSnapshots'`);
    const isLost = (): void => {
      expect(ask('reports.list', null).frozen).toMatchObject([{ state: 'lost' }]);
      expect(() => ask('reports.printed', { snapshotId, way: 'print' })).toThrow('report.altered');
    };
    isLost();
    // Nor when the document and the change get new hashes, too.
    const row = () =>
      sample.db.prepare("SELECT * FROM change WHERE entity = 'reportSnapshots'").get() as ChangeRow;
    const snapshot = JSON.parse(row().value) as { document: unknown };
    const forged = JSON.stringify({ ...snapshot, contentHash: contentHashOf(snapshot.document) });
    sample.db.prepare('UPDATE report_snapshots SET body = ?').run(forged);
    sample.db.prepare('UPDATE change SET value = ? WHERE hlc = ?').run(forged, row().hlc);
    isLost();
    const hash = hashContent(toChange(row()));
    sample.db.prepare('UPDATE change SET content_hash = ? WHERE hlc = ?').run(hash, row().hlc);
    isLost();
  });
});

describe('What somebody has typed into a report', () => {
  const check = (...sentences: string[]) => ask('reports.checkSentences', { periodId: '2026-H1', sentences });

  it('is looked through for names, schools and numbers of cases, as whole words', () => {
    const [row] = listRows(
      sample.coordinator.store,
      'cases',
      "WHERE length(first_name) > 3 AND school <> '' LIMIT 1",
    );
    const { firstName, school, number } = row ?? {};
    expect(check(`Det gick bra för ${firstName ?? ''}.`).sentences).toEqual([firstName]);
    expect(check('Väntan är kortare.', `${firstName ?? ''}s väg`).sentences).toEqual([`${firstName ?? ''}s`]);
    expect(check(`Vi minns ${number ?? ''} och ${firstName ?? ''}elsbo.`).sentences).toEqual([number]);
    expect(check(`Alla på ${school ?? ''}!`).sentences).toEqual([school]);
    expect(check('Väntan är kortare än förra halvåret.')).toEqual({ sentences: [], decisions: [] });
  });

  it('is looked through also where the steering group has written it', () => {
    const [row] = listRows(sample.coordinator.store, 'cases', 'WHERE length(first_name) > 3 LIMIT 1');
    const [obstacle] = listRows(sample.coordinator.store, 'obstacles', 'WHERE answer IS NOT NULL LIMIT 1');
    const name = row?.firstName ?? '';
    sample.coordinator.write('obstacles.answer', (tx) => {
      const answer = { on: '2026-03-02', decided: `Köp lokal åt ${name}`, who: 'Chefen', by: null };
      tx.set('obstacles', obstacle?.id ?? '', { answer });
    });
    expect(check().decisions).toEqual([{ number: obstacle?.number, words: [name] }]);
  });

  describe('of a case that is closed to whoever asks', () => {
    const nameChild = (firstName: string, namedUserIds: string[]): void => {
      const [row] = listRows(sample.coordinator.store, 'cases', 'LIMIT 1');
      sample.coordinator.write('cases.nameUsers', (tx) => {
        tx.set('cases', row?.id ?? '', { firstName, identityProtection: 'marked', namedUserIds });
      });
    };

    it('shows only while it is open', () => {
      nameChild('Xerxina', ['user-coordinator']);
      expect(check('Det gick bra för Xerxina.').sentences).toEqual(['Xerxina']);
      nameChild('Xerxina', ['nobody']);
      expect(check('Det gick bra för Xerxina.').sentences).toEqual([]);
    });

    it('cannot be frozen, without saying why, and leaves a row each time', () => {
      nameChild('Xerxina', ['nobody']);
      expect(() => freeze('2025', ['Väntan är kortare.', 'Xerxinas väg var rak.'])).toThrow(
        '{"rule":"report.closedName"}',
      );
      expect(() => freeze('2025', ['Vi minns Xerxina.'])).toThrow('{"rule":"report.closedName"}');
      expect(logged().filter((row) => row.includes('closedName'))).toEqual([
        'search report closedName P2025',
        'search report closedName P2025',
      ]);
      expect(ask('reports.list', null).frozen).toEqual([]);
    });

    it('cannot be frozen with a school that only its child goes to, unless a unit of the team is called so', () => {
      const [row] = listRows(sample.coordinator.store, 'cases', 'LIMIT 1');
      const [unit] = listRows(sample.coordinator.store, 'units', 'LIMIT 1');
      const school = (name: string): void => {
        sample.coordinator.write('cases.change', (tx) => tx.set('cases', row?.id ?? '', { school: name }));
      };
      nameChild('Xerxina', ['user-coordinator']);
      school('Xylofonskolan');
      expect(check('Tack till Xylofonskolan.').sentences).toEqual(['Xylofonskolan']);
      nameChild('Xerxina', ['nobody']);
      expect(check('Tack till Xylofonskolan.').sentences).toEqual([]);
      expect(() => freeze('2025', ['Tack till Xylofonskolan.'])).toThrow('{"rule":"report.closedName"}');
      school(unit?.name ?? '');
      freeze('2025', [`Tack till ${unit?.name ?? ''}.`]);
    });

    it('is frozen where the name is also that of a child who is known', () => {
      const [, other] = listRows(sample.coordinator.store, 'cases', 'WHERE length(first_name) > 3 LIMIT 2');
      nameChild(other?.firstName ?? '', ['nobody']);
      expect(check(`Vi tackar ${other?.firstName ?? ''}.`).sentences).toEqual([other?.firstName]);
      freeze('2025', [`Vi tackar ${other?.firstName ?? ''}.`]);
    });

    it('cannot be frozen where the steering group has written the name', () => {
      nameChild('Xerxina', ['nobody']);
      const [obstacle] = listRows(sample.coordinator.store, 'obstacles', 'WHERE answer IS NOT NULL LIMIT 1');
      sample.coordinator.write('obstacles.answer', (tx) => {
        const answer = { on: '2025-03-02', decided: 'Köp lokal åt Xerxina', who: 'Chefen', by: null };
        tx.set('obstacles', obstacle?.id ?? '', { answer });
      });
      expect(() => freeze('2025')).toThrow('report.closedName');
    });
  });
});

it('A member of a unit, and the auditor, are told nothing of reports', () => {
  const { snapshotId } = freeze('2025');
  for (const core of [sample.auditor, sample.members[0]?.core ?? sample.auditor])
    expect(core.call('reports.get', { snapshotId })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  expect(sample.steering.call('reports.draft', { periodId: '2025' })).toMatchObject({ ok: false });
});
