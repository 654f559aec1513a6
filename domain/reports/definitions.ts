/** Another number than the one before whenever a definition changes, so that two reports are not compared unawares. */
export const DEFINITIONS = 5;

/**
 * The definitions by which a measure was first counted as now, where an earlier one counted it otherwise; by its id, or
 * by its indicator's.
 */
const since: Readonly<Record<string, number>> = {
  B4: 2,
  B5: 2,
  D3: 2,
  E1: 2,
  E2: 2,
  'E4.pairs': 3,
  F1: 2,
  F2: 2,
  G1: 2,
  'H1.B5': 3,
  'H1.E3': 3,
  interventions: 3,
  lifted: 5,
  thread: 2,
};

/** @param id of a table, a share or a median: "E1", or "F1.states", which changes with "F1" */
export const countedSince = (id: string): number => since[id] ?? since[id.split('.')[0] ?? id] ?? 1;
