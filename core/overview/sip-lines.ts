import type { z } from 'zod';
import { ageOf } from '../../domain/cases/case-rules.ts';
import type { Overview } from '../../domain/overview/overview-contract.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { waitingPlans } from '../sip/waiting-plans.ts';

type Lines = z.output<typeof Overview>['sip'];

const SHOWN = 5;

export function sipLines(context: QueryContext, nextCaseIds: readonly string[]): Lines {
  const directory = readDirectory(context.db);
  const plans = waitingPlans(context, nextCaseIds);
  return {
    total: plans.length,
    rows: plans.slice(0, SHOWN).map(({ facts: { row }, ...wait }) => ({
      caseId: row.id,
      number: row.number ?? '',
      name: row.firstName ?? '',
      age: ageOf(row.birthYear, context.today),
      unit: directory.unit(row.holderUnitId),
      what: '',
      ...wait,
    })),
  };
}
