import type { z } from 'zod';
import { earliest } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listStanding } from '../../db/retractions-sql.ts';
import { coverageOf, covers } from '../../domain/consents/consent-rules.ts';
import { demands } from '../../domain/decisions/decision-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { mayTellOfReport } from '../../domain/letters/letter-rules.ts';
import type { LetterReceiver } from '../../domain/letters/letter-rules.ts';
import type { LetterContent, LetterLine } from '../../domain/letters/letters-contract.ts';
import { plainWords } from '../../domain/letters/plain-words.ts';
import type { Fact } from '../../domain/registry.ts';
import { listTasks } from '../cases/case-decisions.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';

type Line = z.output<typeof LetterLine>;
export type Content = z.output<typeof LetterContent>;

/** What this meeting has agreed about the case, and nobody has taken back. */
export const decisionsAt = (
  { decisions }: Pick<CaseFacts, 'decisions'>,
  meetingId: PlainDate,
): Fact<'decisions'>[] => decisions.filter(({ body }) => body.meetingId === meetingId);

/**
 * What a letter says, as far as the gate lets whoever it is for know it: the decisions, the tasks, whom to turn to.
 * Nothing of what anybody has told: no question, no child's words, no reasons. Null: not to this person.
 */
export function letterContent(
  facts: CaseFacts,
  meetingId: PlainDate,
  to: LetterReceiver,
  context: QueryContext,
): Content | null {
  const { db, today } = context;
  const shown = disclose(facts.subject, { kind: 'letter', to }, today);
  if (!shown.plan) return null;
  const directory = readDirectory(db);
  const made = decisionsAt(facts, meetingId);
  const all = [
    ...made.map((decision) => ofDecision(decision, directory)),
    // A task is somebody's work; a child is told what comes of it.
    ...(to === 'child' ? [] : tasksAt(facts, meetingId, context, directory)),
  ];
  const { row, subject } = facts;
  const contactId = whoStays(row.leadPersonId, directory);
  const { closing, heldBack } = closingOf(made, to, directory);
  const apart = listStanding(db, 'childViews', row.id).filter(({ body }) => body.meetingId === meetingId);
  const views = [...made.map(({ body }) => body.childView), ...apart.map(({ body }) => body.view)];
  return {
    name: shown.identity ? (row.firstName ?? '') : '',
    lines: all.map(withoutReport).filter(({ type, text }) => type !== null || text !== ''),
    heldBack: all.filter(({ text }) => mayTellOfReport(text)).length + heldBack,
    followUpOn: earliest(made.map(({ body }) => body.followUpOn)),
    contact: contactId === null ? null : whoIs(contactId, row.holderUnitId, directory),
    units: directory.units
      .filter(({ id }) => covers(coverageOf(id, subject, today, 0)))
      .map(({ id }) => unitInWords(id, directory)),
    wasHeard: views.some((one) => one !== null && one.state !== 'notAscertained'),
    isClosed: made.some(({ body }) => demands[body.type].closes),
    closing,
  };
}

/** What was typed about a contact is for the guardians, and nobody's if it may tell of a reported concern. */
function closingOf(
  made: readonly Fact<'decisions'>[],
  to: LetterReceiver,
  directory: Directory,
): { closing: Content['closing']; heldBack: number } {
  const body = made.findLast((decision) => demands[decision.body.type].closes)?.body;
  if (body === undefined) return { closing: null, heldBack: 0 };
  const contacts = body.closing?.contacts ?? [];
  const calledId = whoStays(body.responsiblePersonId, directory);
  const told = contacts.filter(({ who, what }) => !mayTellOfReport(`${who} ${what}`));
  return {
    closing: {
      goals: body.closing?.goals ?? null,
      contacts: told.map(({ unitId, who, what }) => ({
        who,
        unit: unitId === null ? '' : unitInWords(unitId, directory),
        what: to === 'child' ? '' : what,
      })),
      call:
        body.providerUnitId === null && calledId === null
          ? null
          : whoIs(calledId, body.providerUnitId, directory),
    },
    heldBack: contacts.length - told.length,
  };
}

const withoutReport = (line: Line): Line => (mayTellOfReport(line.text) ? { ...line, text: '' } : line);

function ofDecision({ id, body }: Fact<'decisions'>, directory: Directory): Line {
  return {
    id,
    type: body.type,
    what: plainWords(directory.intervention(body.interventionTypeId)),
    text: body.text.trim(),
    who: whoIs(body.responsiblePersonId, body.providerUnitId, directory),
    needsApplication: directory.needsApplication(body.interventionTypeId),
    on: body.firstContactBy,
  };
}

const tasksAt = (
  { row }: CaseFacts,
  meetingId: PlainDate,
  { db }: QueryContext,
  directory: Directory,
): Line[] =>
  listTasks(db, row.id)
    .filter((task) => task.meetingId === meetingId)
    .map((task) => ({
      id: task.id,
      type: null,
      what: '',
      text: (task.text ?? '').trim(),
      who: whoIs(task.personId, task.unitId, directory),
      needsApplication: false,
      on: task.dueOn,
    }));

/** A family that is told to call somebody who has left calls in vain. */
const whoStays = (personId: string | null, { people }: Directory): string | null =>
  people.find(({ id }) => id === personId)?.archived === true ? null : personId;

const whoIs = (personId: string | null, unitId: string | null, directory: Directory): Line['who'] => ({
  name: directory.person(personId),
  profession: directory.people.find(({ id }) => id === personId)?.profession ?? '',
  unit: unitInWords(unitId, directory),
});

/** "Kajens vårdcentral", not "UPH": families know neither short names nor departments. */
function unitInWords(unitId: string | null, { units, unit }: Directory): string {
  const short = (name: string | null): string => (name ?? '').split(',')[0]?.trim() ?? '';
  const found = units.find(({ id }) => id === unitId);
  if (found === undefined) return unit(unitId);
  const name = short(found.name);
  return units.filter((other) => short(other.name) === name).length > 1 ? (found.name ?? '') : name;
}
