import { afterAll, describe, expect, it, test } from 'vitest';
import { contract } from '../../../domain/contract.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import { isAllowed, roles } from '../../../domain/kernel/permissions.ts';
import { sampleCore } from '../../support/sample-core.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';

const channels = Object.keys(contract) as ChannelName[];
const isBeforeUnlock = (channel: ChannelName): boolean => contract[channel].needs === 'nobody';

/** Who may call what: c coordinator, m member, s steering group, a auditor; * before unlock, by anybody. */
const table = channels
  .toSorted()
  .map((channel) => {
    const { needs } = contract[channel];
    const marks = isBeforeUnlock(channel)
      ? '****'
      : roles.map((role) => (isAllowed(role, needs) ? (role[0] ?? '') : '.')).join('');
    return `${marks} ${channel}`;
  })
  .join('\n');

test('who may call what is exactly this', () => {
  expect(`\n${table}\n`).toMatchInlineSnapshot(`
    "
    cmsa accessLog.cancelled
    ...a accessLog.check
    ...a accessLog.choices
    cmsa accessLog.copyNumber
    ...a accessLog.export
    c..a accessLog.extract
    c..a accessLog.extractPrinted
    ...a accessLog.list
    ...a accessLog.sample
    ...a accessLog.sign
    ...a accessLog.toDo
    cm.. approvals.give
    **** backups.inspect
    **** backups.list
    c... backups.make
    **** backups.restore
    cm.. calendarEntries.export
    c... caseExtracts.get
    c... caseExtracts.printed
    c... cases.aboutOther
    c... cases.change
    c... cases.duplicates
    cm.. cases.get
    c... cases.history
    cm.. cases.list
    c... cases.nameUsers
    c... cases.namedIn
    c... cases.nextNumber
    c... cases.raise
    c... cases.schools
    c... closures.answer
    cm.. closures.get
    c... commitments.add
    cm.. commitments.answer
    c... commitments.change
    cm.. commitments.list
    cm.. commitments.move
    c... commitments.remove
    cm.. commitments.takeBackMove
    cm.. consents.get
    c... consents.printed
    c... consents.register
    c... consents.setAdultOn
    c... consents.withdraw
    c... consultations.add
    c... consultations.change
    c... consultations.check
    cm.. consultations.list
    c... consultations.remove
    c... decisions.record
    c... decisions.recordChildView
    c... decisions.retract
    cmsa drafts.get
    cmsa drafts.list
    cmsa drafts.remove
    cmsa drafts.save
    c... erasures.erase
    c... erasures.list
    c... erasures.printed
    cms. exchange.apply
    **** exchange.cancel
    cms. exchange.conflicts
    c... exchange.copies
    cms. exchange.inspect
    c... exchange.invite
    cms. exchange.look
    cms. exchange.machines
    c... exchange.preview
    c... exchange.revoke
    cms. exchange.send
    c... exchange.settle
    cms. exchange.state
    cms. exchange.undo
    cms. exchange.watch
    **** exchange.work
    cm.. familyFeedback.get
    cm.. familyFeedback.record
    c... goals.end
    cm.. goals.rate
    cm.. goals.report
    c... goals.set
    cm.. goals.takeBack
    cm.. goals.toPrepare
    cm.. handovers.accept
    cm.. handovers.decline
    cm.. handovers.get
    cm.. handovers.list
    cm.. handovers.nameContact
    c... handovers.offer
    c... handovers.withdraw
    c... holidays.remove
    c... holidays.save
    cm.. interventions.record
    cm.. interventions.takeBack
    cmsa law.list
    c... law.reset
    c... law.save
    c... letters.get
    c... letters.list
    c... letters.printed
    c... meetings.addCase
    c... meetings.addDay
    cm.. meetings.agenda
    c... meetings.cancel
    c... meetings.case
    c... meetings.closing
    c... meetings.defer
    c... meetings.goOn
    cm.. meetings.list
    c... meetings.live
    c... meetings.move
    c... meetings.note
    c... meetings.open
    c... meetings.park
    c... meetings.pause
    c... meetings.readConfidentiality
    c... meetings.recuse
    c... meetings.redo
    c... meetings.reinstate
    c... meetings.removeCase
    c... meetings.reorder
    c... meetings.seal
    c... meetings.setAttendance
    c... meetings.setMinutes
    c... meetings.setOutside
    c... meetings.setSeconds
    c... meetings.start
    c... meetings.takeOver
    c... meetings.undo
    c... meetings.undoDefer
    c... meetings.undoRecuse
    c... meetings.usual
    c... minutes.amend
    cm.. minutes.get
    cm.. minutes.list
    cm.. minutes.printed
    cm.. missing.counts
    cm.. missing.list
    cm.. missing.ofCase
    cm.. notes.add
    cm.. notes.retract
    c.s. obstacles.answer
    c... obstacles.change
    c... obstacles.close
    c... obstacles.forward
    cms. obstacles.list
    cm.. obstacles.ofMeeting
    c... obstacles.raise
    c... obstacles.remove
    cm.. overview.get
    cm.. ownRecords.list
    cm.. ownRecords.ofCase
    cm.. ownRecords.set
    c... people.save
    c... projector.darken
    c... projector.get
    c... projector.pause
    c... projector.setClock
    c... reports.checkSentences
    c... reports.draft
    c... reports.freeze
    c.s. reports.get
    c.s. reports.list
    c.s. reports.printed
    c... returns.raise
    c... returns.takeBack
    cmsa safeguarding.contacts
    cm.. safeguarding.list
    cm.. safeguarding.report
    cm.. safeguarding.takeBack
    cmsa session.get
    cm.. settings.get
    c... settings.saveConcern
    c... settings.saveIntervention
    c... settings.saveSeries
    c... settings.saveTeam
    c... siblings.link
    cm.. siblings.list
    c... siblings.unlink
    c... sip.answer
    c... sip.document
    cm.. sip.get
    c... sip.printed
    c... sip.savePlan
    c... sip.takeBack
    c... sip.tell
    cm.. unitPapers.get
    cm.. unitPapers.printed
    c... units.save
    c... users.add
    c... users.change
    c... users.confirmRecoveryCode
    c... users.list
    c... users.newRecoveryCode
    c... users.resetPassphrase
    c... users.revoke
    cmsa vault.changePassphrase
    c... vault.compareProjection
    **** vault.create
    **** vault.createSample
    **** vault.join
    **** vault.prepare
    c... vault.rebuildProjection
    cmsa vault.removeSample
    **** vault.restoreSample
    **** vault.status
    **** vault.suggestPassphrase
    **** vault.unlock
    **** vault.unlockWithCode
    "
  `);
});

const sample = sampleCore();
afterAll(sample.close);
const cores = {
  coordinator: sample.coordinator,
  member: sample.members[0]?.core ?? sample.memberWithoutUnit,
  steering: sample.steering,
  auditor: sample.auditor,
};
const inputs = validInputs(thingsOf(sample.coordinator));
const changes = (): unknown => sample.coordinator.store.one('SELECT count(*), max(hlc) FROM change');
const forbidden = { ok: false, error: { code: 'forbidden', params: {} } };
const answered = (channel: ChannelName): boolean =>
  contract[channel].kind !== 'job' && !isBeforeUnlock(channel) && channel !== 'users.list';

describe.each(roles)('%s', (role) => {
  const refused = channels.filter(
    (channel) => !isBeforeUnlock(channel) && !isAllowed(role, contract[channel].needs),
  );

  it('is refused everything else by the core itself, and nothing is written', () => {
    const before = changes();
    for (const channel of refused)
      expect([channel, cores[role].call(channel, inputs[channel])]).toEqual([channel, forbidden]);
    expect(changes()).toEqual(before);
  });
});

test('a revoked user is refused at once, also in a window that is open', () => {
  const [gone] = sample.members.slice(-1);
  if (gone === undefined) throw new Error('the sample has units');
  expect(gone.core.call('session.get', null).ok).toBe(true);
  sample.coordinator.write('users.revoke', (tx) =>
    tx.set('users', `member/${gone.unitId}`, { revoked: true }),
  );
  for (const channel of channels.filter(answered))
    expect(gone.core.call(channel, inputs[channel])).toMatchObject({ error: { code: 'forbidden' } });
});
