import { demands } from '../decisions/decision-rules.ts';
import { addDays } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { SipContent } from '../sip/sip.ts';
import type { CasePlan } from './sample-plan.ts';
import { factWrite, moment } from './sample-write.ts';
import type { SampleUserIds, SampleWrite } from './sample-write.ts';

interface Frame {
  readonly today: PlainDate;
  readonly users: SampleUserIds;
}

const WAITS = 'case-ronja';
/** Days from the yes to the meeting: Alva's after a fortnight, Wilma's far too late. */
const heldAfter: Readonly<Record<string, number>> = { 'case-alva': 14, 'case-wilma': 34 };
const USUALLY_AFTER = 17;

/** What families have said to a plan that the team offered: one wants to wait, the others have had their meeting. */
export function* sipWrites(plans: readonly CasePlan[], { today, users }: Frame): Iterable<SampleWrite> {
  const deed = (day: PlainDate, time: string, command: string) => ({
    at: moment(day, time),
    userId: users.coordinator,
    command,
  });
  for (const plan of plans) {
    const caseId = plan.id;
    const visit = plan.visits.find(({ decisions }) => decisions.some(({ type }) => type === 'offerSip'));
    if (visit === undefined) continue;
    const on = visit.meetingId;
    const isNo = caseId === WAITS;
    const answerId = `${caseId}-sip-1`;
    yield factWrite(
      deed(on, '14:20', 'sip.answer'),
      'sipAnswers',
      answerId,
      {
        caseId,
        answer: isNo ? 'no' : 'yes',
        on,
        reason: isNo ? 'familyWaits' : null,
        words: isNo ? 'Vill börja med en kontakt.' : '',
        askAgainOn: null,
      },
      caseId,
    );
    const held = addDays(on, heldAfter[caseId] ?? USUALLY_AFTER);
    if (isNo || held >= (closedOn(plan) ?? today)) continue;
    const step = { caseId, answerId, on: held, result: '', next: '' };
    yield factWrite(
      deed(addDays(on, 3), '10:05', 'sip.tell'),
      'sipSteps',
      `${answerId}/booked`,
      { ...step, stage: 'booked' },
      caseId,
    );
    yield factWrite(
      deed(held, '15:40', 'sip.tell'),
      'sipSteps',
      `${answerId}/held`,
      { ...step, stage: 'held' },
      caseId,
    );
    const content = caseId === 'case-alva' ? alvasPlan(held) : usualPlan(held);
    yield factWrite(
      deed(held, '16:05', 'sip.savePlan'),
      'sipPlans',
      `${answerId}/plan`,
      { ...content, caseId, answerId, seen: [] },
      caseId,
    );
  }
}

const closedOn = ({ visits }: CasePlan): PlainDate | undefined =>
  visits.find(({ decisions }) => decisions.some(({ type }) => demands[type].closes))?.meetingId;

const usualPlan = (held: PlainDate): SipContent => ({
  needs: [
    {
      need: 'Familjen möter flera verksamheter och vill veta vem som gör vad.',
      what: 'En veckoplan som alla har, och en person att ringa.',
      unitId: 'EK-SKO-EH',
      personId: 'maja-sandell',
      by: addDays(held, 14),
    },
  ],
  others: 'Inget just nu.',
  leadUnitId: 'EK-SKO-EH',
  leadPersonId: 'maja-sandell',
  family: 'Vårdnadshavarna var med på mötet.',
  child: 'Var med på mötet och sade vad som är viktigast.',
  followUpOn: addDays(held, 365),
});

const alvasPlan = (held: PlainDate): SipContent => ({
  needs: [
    {
      need: 'Alva är borta tre dagar i veckan och tappar kontakten med klassen.',
      what: 'Distansundervisning två pass i veckan och länk till fredagsmyset.',
      unitId: 'EK-SKO-EH',
      personId: 'maja-sandell',
      by: addDays(held, 14),
    },
    {
      need: 'Familjen behöver veta vem som svarar på frågor om behandling och skola.',
      what: 'En gemensam veckoplan som går att läsa på sjukhuset, hemma och i skolan.',
      unitId: 'EK-SKO-EMI',
      personId: 'leila-farhadi',
      by: addDays(held, 21),
    },
    {
      need: 'Alva är orolig när hon ska tillbaka efter en behandling.',
      what: 'Samtal om oro, på länk när hon är på sjukhuset.',
      unitId: 'HB-VC-UPH',
      personId: 'anton-reuter',
      by: addDays(held, 28),
    },
  ],
  others: 'Sjukhusskolan håller i undervisningen de dagar Alva är där.',
  leadUnitId: 'EK-SKO-EH',
  leadPersonId: 'maja-sandell',
  family: 'Mamma och pappa var med på mötet och valde vad som skulle stå först.',
  child: 'Alva var med på länk. Fredagsmyset var hennes förslag.',
  followUpOn: addDays(held, 56),
});
