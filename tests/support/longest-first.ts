import { basename } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** What takes longest, in this order: begun last, it would run on alone in one lane while the other is empty. */
const longest = [
  'access-pages',
  'access-meeting',
  'restore',
  'payloads',
  'agenda',
  'access-papers',
  'first-meeting',
  'decision-to-effect',
  'lock',
  'twenty-items',
  'bad-input',
  'roles',
  'protected',
  'vault-screens',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.indexOf(basename(moduleId, '.e2e.ts'));
  return place === -1 ? longest.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((left, right) => placeOf(left) - placeOf(right));
  }
}
