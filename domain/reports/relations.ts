import { ALL } from './breakdown.ts';
import { countName, placesOf, restOf, severalOf } from './report-table.ts';
import type { RawReport, RawTable } from './report-table.ts';

type Relation = RawReport['relations'][number];

const same = (whole: string, ...parts: readonly string[]): Relation => ({ whole, parts: [...parts] });

/** In a table of one row. */
const cell = (id: string, key: string): string => countName(id, 'row', ALL, 'column', key);

/**
 * Which numbers are sums of others, so that what is hidden in one place is not given away in another.
 * @param hasProtected somebody with protected identity may be among what is counted: in a total and in no group, so that
 *   between a total and what the groups come to there is a number of its own, printed nowhere and guarded
 */
export function relationsOf(hasProtected: boolean): Relation[] {
  const inGroups = (whole: string, ...groups: readonly string[]): Relation =>
    same(whole, ...groups, ...(hasProtected ? [`${groups[0] ?? whole}/protected`] : []));
  return [
    same('A1', 'A3'),
    same('A1', 'A4'),
    same('A1', 'H1.A1'),
    same('A1', 'thread'),
    same('A1', 'G3/denominator'),
    same('A5/denominator', 'A6/denominator'),
    same('A5/denominator', 'A5.days/n'),
    same('D4/denominator', 'D4/numerator', 'D3/n', 'D3.untimed'),
    same('E2/denominator', 'E5/denominator'),
    same('E2/denominator', 'F4.answered/denominator'),
    same('B4/denominator', 'B4.days/n', 'B4.waiting'),
    same('B5/denominator', 'H1.B5'),
    same('B5/denominator', 'B5.days/n', 'B5.waiting'),
    same('E3/denominator', 'E3.levels'),
    same('E3/denominator', 'H1.E3'),
    same('E4/denominator', 'E4.pairs'),
    same('E4/denominator', 'E4.worse/denominator'),
    same('F1/denominator', 'F1.states'),
    same('F1/numerator', 'F2/denominator'),
    inGroups('B5/numerator', 'H1.B5/column/within'),
    inGroups('E3/numerator', 'H1.E3/column/reached'),
    inGroups('E3/numerator', cell('E3.levels', '0'), cell('E3.levels', '1'), cell('E3.levels', '2')),
    inGroups('E4/numerator', 'E4.pairs/column/better'),
    inGroups('E4.worse/numerator', 'E4.pairs/column/worse'),
    inGroups(
      'F1/numerator',
      cell('F1.states', 'expressedDirectly'),
      cell('F1.states', 'viaTrustedAdult'),
      cell('F1.states', 'ascertainedOtherwise'),
    ),
  ];
}

/**
 * What any reader knows of a table of children, each of whom is in a cell and may be in several: the cells come to as
 * many places as there are children in them, and some more. Two that hold one to four, of eight, are four each.
 */
export function placesIn({ id, about, rows, columns }: RawTable, hasRest: boolean): Relation[] {
  const [row, ...moreRows] = rows.keys;
  if (about === 'work' || columns.isExclusive || row === undefined || moreRows.length > 0) return [];
  const cells = columns.keys.map((column) => countName(id, 'row', row, 'column', column));
  return [
    same(placesOf(id), ...cells, ...(hasRest ? [restOf(id)] : [])),
    same(placesOf(id), id, severalOf(id)),
  ];
}
