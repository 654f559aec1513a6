/**
 * `npm run test:exchange`: plays random histories on the machines of a team (work, files that are late, lost and given
 * twice, clocks that are wrong, imports taken back, restarts, withdrawals, erasures), for as long as it is given, and
 * asks a model what must have become of them.
 *
 *   -- --minutes 10   how long
 *   -- --seed 7       the first history; each has the next number
 *   -- --steps 120    how long a history may be
 *   -- --write        also writes tests/heavy/exchange-results.md
 *
 * It ends with 1 when something was wrong, with the steps that are left after shrinking.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { compareProjection } from '../../db/changes/rebuild.ts';
import { verifyChains } from '../../db/changes/verify.ts';
import { playHistory, step } from '../support/exchange-history.ts';
import type { Step } from '../support/exchange-history.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '120' },
    write: { type: 'boolean', default: false },
  },
});
const firstSeed = Number(values.seed);
const history = fc.array(step, { minLength: 20, maxLength: Number(values.steps), size: 'max' });

const count = new Map<string, number>();
const add = (what: string, by = 1): void => void count.set(what, (count.get(what) ?? 0) + by);

/** @throws Error with everything that was wrong */
function play(steps: readonly Step[]): void {
  const { machines, wrong, files, close } = playHistory(steps);
  try {
    const broken = machines.filter(({ core }) => verifyChains(core.store).broken > 0).length;
    const differing = machines.filter(
      ({ core }) => core.store.transaction(() => compareProjection(core.store)).length > 0,
    ).length;
    const found = [
      ...wrong,
      ...(broken > 0 ? [`${broken} machines with a broken chain`] : []),
      ...(differing > 0 ? [`${differing} machines whose state is not what the log says`] : []),
    ];
    if (found.length > 0) throw new Error([...new Set(found)].join('; '));
    add('histories');
    add('steps', steps.length);
    for (const { kind } of steps) add(`step ${kind}`);
    for (const [became, times] of files) add(`file ${became}`, times);
  } finally {
    close();
  }
}

const started = performance.now();
const until = started + Number(values.minutes) * 60_000;
const failures: string[] = [];
let seed = firstSeed;
for (; performance.now() < until && failures.length === 0; seed += 1) {
  const { failed, counterexample, errorInstance } = fc.check(fc.property(history, play), {
    seed,
    numRuns: 1,
  });
  if (failed)
    failures.push(`seed ${seed}: ${String(errorInstance)}\n${JSON.stringify(counterexample?.[0] ?? [])}`);
}

const of = (prefix: string): string =>
  [...count]
    .filter(([what]) => what.startsWith(prefix))
    .toSorted(([, left], [, right]) => right - left)
    .map(([what, times]) => `${what.slice(prefix.length)} ${times}`)
    .join(', ');
const lines = [
  `${count.get('histories') ?? 0} histories of four machines, ${count.get('steps') ?? 0} steps; ${failures.length} went wrong`,
  `Steps: ${of('step ')}`,
  `Files handed over: ${of('file ')}`,
];
process.stdout.write(`${[...lines, ...failures].join('\n')}\n`);
if (values.write)
  writeFileSync(
    new URL('exchange-results.md', import.meta.url),
    [
      '# Random histories of exchange',
      '',
      `\`npm run test:exchange -- --minutes ${values.minutes} --seed ${values.seed} --steps ${values.steps} --write\`, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round((performance.now() - started) / 1000)} s.`,
      '',
      ...[...lines, ...failures].map((line) => `- ${line}.`),
      '',
    ].join('\n'),
  );
process.exitCode = failures.length > 0 ? 1 : 0;
