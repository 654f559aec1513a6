import type { Mark } from './bundle.ts';

/** What is known to be here after both: of each machine the later of the two marks. */
export function furthest(left: readonly Mark[], right: readonly Mark[]): Mark[] {
  const marks = new Map<string, string>();
  for (const { device, upTo } of [...left, ...right]) {
    const before = marks.get(device);
    if (before === undefined || upTo > before) marks.set(device, upTo);
  }
  return [...marks].map(([device, upTo]) => ({ device, upTo })).toSorted(byDevice);
}

const byDevice = (left: Mark, right: Mark): number => (left.device < right.device ? -1 : 1);

/** The first machine of which a file takes more for known than is here: something between the two would be left out. */
export const beyond = (since: readonly Mark[], here: readonly Mark[]): Mark | undefined =>
  since.find(({ device, upTo }) => !here.some((mark) => mark.device === device && mark.upTo >= upTo));
