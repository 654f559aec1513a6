/** A paper of the sample can never be taken for a real one, nor a real one for a sample. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SessionContext } from '../../../renderer/api/session.ts';
import type { Session } from '../../../renderer/api/session.ts';
import { PaperDocument } from '../../../renderer/paper/paper-document.tsx';
import { SampleNotice } from '../../../renderer/paper/sample-notice.tsx';
import { PaperSheet } from '../../../renderer/reports/paper-sheet.tsx';

const MARK = 'EXEMPELTEAM – påhittade personer';
const session: Session = {
  user: { id: 'u', name: 'Prov', role: 'coordinator', unitId: null, personId: null },
  team: { name: 'Lyktan', municipality: '', sample: true },
  today: '2026-11-24',
  now: '2026-11-24T08:42:00.000Z',
  idleMinutes: 10,
  idleMinutesLive: 30,
  liveMeetingId: null,
  nextMeetingId: null,
  openCases: 0,
  handoversToAnswer: 0,
};
const inTeam = (sample: boolean, paper: ReactNode): string =>
  renderToStaticMarkup(
    <SessionContext value={{ ...session, team: { ...session.team, sample } }}>{paper}</SessionContext>,
  );

describe.each([true, false])('printed: %s', (isPrinted) => {
  const paper = (
    <PaperDocument head={['Lyktan']} title="Protokoll" isPrinted={isPrinted}>
      <p>Text</p>
    </PaperDocument>
  );
  const sheet = (
    <PaperSheet team="Lyktan" footer="" page={1} pages={2} isPrinted={isPrinted}>
      <p>Text</p>
    </PaperSheet>
  );

  it('a paper and a report of the sample are marked', () => {
    expect(inTeam(true, paper)).toContain(MARK);
    expect(inTeam(true, sheet)).toContain(MARK);
  });

  it('those of a team are not', () => {
    expect(inTeam(false, paper)).not.toContain(MARK);
    expect(inTeam(false, sheet)).not.toContain(MARK);
  });
});

it('a recovery code is printed before there is a team', () => {
  expect(renderToStaticMarkup(<SampleNotice />)).toBe('');
});
