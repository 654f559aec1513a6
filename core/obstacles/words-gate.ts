/**
 * Which words of obstacles may come before the steering group. A child who is in them may be known at another machine
 * alone (a protected case lies elsewhere as hashes, an erased one not at all): so each coordinator's machine says in its
 * files where it has found one, and words wait until all of those have read them.
 */
import { listNamesEver } from '../../db/consultations-sql.ts';
import { listNamingWords, listObstacleWords, listStandingWords } from '../../db/obstacles-sql.ts';
import type { Words } from '../../db/obstacles-sql.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { notReadBy } from '../../domain/obstacles/words-rules.ts';
import type { Knower } from '../../domain/obstacles/words-rules.ts';
import { listMachines, nameOf } from '../exchange/machines.ts';
import type { Machine } from '../exchange/machines.ts';
import type { OpenCore } from '../open-core.ts';
import { findIn, tellingOfAny } from './telling.ts';

/** Why words do not go to the steering group. */
export interface Kept {
  /** A child is in them, as far as this machine knows or another has said. */
  readonly namesChild: boolean;
  /** What the machines are called that have not read them yet, as far as they have said. */
  readonly unread: readonly string[];
}

/**
 * @param own this machine, after those whose copy it is
 * @returns what keeps words from the steering group; null when nothing does
 */
export function wordsGate(db: Reader, own: readonly string[]): (words: Words) => Kept | null {
  const find = tellingOfAny(db);
  const naming = new Set(listNamingWords(db));
  const knowers = knowersBeside(db, own);
  return ({ id, hlc, userId, value }) => {
    const namesErased = getRow(db, 'obstacles', id)?.namesErased === true;
    const namesChild = namesErased || naming.has(hlc) || find(value).length > 0;
    // What the group has written itself it knows.
    const isTheirs = getRow(db, 'users', userId)?.role === 'steering';
    const unread = isTheirs ? [] : notReadBy(hlc, knowers).map(({ name }) => name);
    return namesChild || unread.length > 0 ? { namesChild, unread } : null;
  };
}

type InStanding = (id: string, field: 'text' | 'answer') => boolean;

/** Whether any of the words that stand, of an obstacle or of its answer, is kept from the steering group. */
export function keptIn(db: Reader, own: readonly string[]): InStanding {
  const keeps = wordsGate(db, own);
  return (id, field) => listStandingWords(db, id, field).some((words) => keeps(words) !== null);
}

/** Whether a machine has found a child in any of them. */
export function namedIn(db: Reader): InStanding {
  const naming = new Set(listNamingWords(db));
  return (id, field) => listStandingWords(db, id, field).some(({ hlc }) => naming.has(hlc));
}

/** Other coordinators' machines, from the day they are invited until they are shut out. */
function knowersBeside(db: Reader, own: readonly string[]): (Knower & { readonly name: string })[] {
  const machines = listMachines(db);
  const here = machines.find(({ id }) => id === own.at(-1));
  // What has come to the steering group's own machine was let through.
  if (here?.owner?.role === 'steering') return [];
  const isHere = ({ id, signKey }: Machine): boolean =>
    own.includes(id) || (signKey !== null && signKey === here?.signKey);
  const wasInvited = ({ id, readKey }: Machine): boolean =>
    readKey !== null || getRow(db, 'devices', id)?.invitation != null;
  return machines
    .filter(
      (machine) =>
        machine.owner?.role === 'coordinator' &&
        !machine.isRevoked &&
        !isHere(machine) &&
        wasInvited(machine),
    )
    .map((machine) => {
      // What it said as a member's machine it said of some cases only.
      const said = machine.peer?.scope === 'all' ? machine.peer : { has: [], lacks: [] };
      return { device: machine.id, name: nameOf(machine), has: said.has, lacks: said.lacks };
    });
}

/** Before this machine tells anybody anything, it says in which words there is a child, as far as it knows. */
export function sayWhatNames({ store, user, write }: OpenCore): void {
  if (user().role !== 'coordinator') return;
  const said = new Set(listNamingWords(store));
  const find = findIn(listNamesEver(store));
  const naming = listObstacleWords(store).filter(
    ({ hlc, value }) => !said.has(hlc) && find(value).length > 0,
  );
  if (naming.length > 0)
    write('exchange.send', (tx) => {
      for (const { id, hlc } of naming) tx.add('obstacleNamings', { obstacleId: id, words: hlc });
    });
}
