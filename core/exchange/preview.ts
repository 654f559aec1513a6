import type { z } from 'zod';
import type { AppContract } from '../../domain/contract.ts';
import { coverageOf } from '../../domain/consents/consent-rules.ts';
import type { CasePreview, withheldWhys } from '../../domain/exchange/exchange-views.ts';
import { extentOf } from '../../domain/exchange/scope-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import type { Output } from '../../domain/kernel/channel.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listReader } from '../cases/case-row.ts';
import type { QueryContext, SessionUser } from '../context.ts';
import { scopeOfCase } from './collect.ts';
import { listKeptWords } from './kept-words.ts';
import { listMachines } from './machines.ts';

type Preview = z.output<typeof CasePreview>;
type Cell = Preview['cells'][number];

/** Rows for what a person has to know before sending: what does not go whole everywhere, and what ends soon. */
const SHOWN = 300;

export function previewFor(
  to: readonly string[],
  context: QueryContext,
): Output<AppContract, 'exchange.preview'> {
  const { db, user, today, log } = context;
  const owners = to.flatMap((id) => listMachines(db).find((machine) => machine.id === id)?.owner ?? []);
  const cases: Preview[] = [];
  let unhindered = 0;
  for (const { id } of db.all<{ id: string }>('SELECT case_id AS id FROM case_cards ORDER BY number')) {
    const facts = getCaseFacts(db, id, today);
    // What is closed to whoever sends may be in the file for somebody to whom it is open; it is not told of here.
    if (facts === undefined || !disclose(facts.subject, listReader(user), today).plan) continue;
    const cells = owners.map((owner) => cellOf(facts, owner, context));
    if (cells.every(({ extent, until }) => extent === 'whole' && until === null)) {
      unhindered += 1;
      continue;
    }
    const { identity } = disclose(facts.subject, listReader(user), today);
    cases.push({
      caseId: id,
      number: facts.row.number ?? '',
      firstName: identity ? (facts.row.firstName ?? '') : '',
      age: identity ? facts.age : null,
      cells,
    });
  }
  log('read', '', 'exchange');
  const keptWords = owners.some(({ role }) => role === 'steering') ? listKeptWords(context) : [];
  return {
    cases: cases.slice(0, SHOWN),
    more: Math.max(0, cases.length - SHOWN),
    unhindered,
    keptWords,
  };
}

function cellOf({ row, subject }: CaseFacts, owner: SessionUser, { db, today }: QueryContext): Cell {
  const scope = scopeOfCase(db, row.id, owner, today);
  const extent = scope === undefined ? 'nothing' : extentOf(scope.shown);
  const coverage = coverageOf(owner.unitId ?? '', subject, today, REMINDER_DAYS);
  const isEnding = owner.role === 'member' && extent !== 'nothing' && coverage.state === 'expires';
  return { extent, until: isEnding ? coverage.until : null, why: extent === 'nothing' ? why() : null };

  function why(): (typeof withheldWhys)[number] {
    if (owner.role !== 'coordinator' && owner.role !== 'member') return 'role';
    if (owner.personId !== null && subject.recusedPersonIds.includes(owner.personId)) return 'recused';
    if (subject.identityProtected) return 'protected';
    const { state } = coverage;
    return state === 'withdrawn' || state === 'waiting' || state === 'expired' ? state : 'missing';
  }
}

const REMINDER_DAYS = 7;
