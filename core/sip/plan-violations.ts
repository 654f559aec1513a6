import { checkResponsible, checkTaskUnit } from '../../domain/cases/responsible-rules.ts';
import type { Violation } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { SipContent } from '../../domain/sip/sip.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { mayTakeOn } from '../cases/responsible.ts';

/** Nobody is given anything in a case that is closed to them. */
export function planViolations(
  content: Pick<SipContent, 'needs' | 'leadUnitId' | 'leadPersonId'>,
  facts: CaseFacts,
  db: Reader,
  today: PlainDate,
): Violation[] {
  const who = mayTakeOn(db, facts, today);
  const given = [...content.needs, { unitId: content.leadUnitId, personId: content.leadPersonId }];
  return given.flatMap(({ unitId, personId }) => {
    const person = personId === null ? null : (getRow(db, 'people', personId) ?? null);
    return [...checkResponsible(personId, who, 'task'), ...checkTaskUnit(unitId, person, who)];
  });
}
