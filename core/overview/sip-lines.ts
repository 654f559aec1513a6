import type { z } from 'zod';
import type { Overview } from '../../domain/overview/overview-contract.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { waitingPlans } from '../sip/waiting-plans.ts';

type Lines = z.output<typeof Overview>['sip'];

const SHOWN = 5;

export function sipLines(context: QueryContext): Lines {
  const directory = readDirectory(context.db);
  const plans = waitingPlans(context);
  return {
    total: plans.length,
    rows: plans.slice(0, SHOWN).map(({ holderUnitId, ...plan }) => ({
      ...plan,
      unit: directory.unit(holderUnitId),
      what: '',
    })),
  };
}
