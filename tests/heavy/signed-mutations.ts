/**
 * `npm run test:bundles`: bundles with a few things changed, hashed anew and signed by a machine of the team, are given
 * to another. Whatever becomes of them, every chain is whole, the state is what the log says, every question is answered
 * and nothing is left when the file is taken back.
 *
 *   -- --count 10000  how many
 *   -- --seed 1       other bundles
 *   -- --write        also writes tests/heavy/bundles-results.md
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { anAttack, battlefield } from '../support/mutation-attack.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});

const became = new Map<string, number>();
let asked = 0;
const field = battlefield();
const started = performance.now();
const { failed, counterexample, errorInstance } = fc.check(
  fc.property(anAttack, (attack) => {
    const so = field.attack(attack);
    if (so.wrong.length > 0) throw new Error(so.wrong.join('; '));
    became.set(so.became, (became.get(so.became) ?? 0) + 1);
    if (attack.isAsked) asked += 1;
  }),
  { numRuns: Number(values.count), seed: Number(values.seed) },
);
field.close();

const total = [...became.values()].reduce((sum, times) => sum + times, 0);
const ends = [...became]
  .toSorted(([, left], [, right]) => right - left)
  .map(([what, times]) => `${what} ${times}`)
  .join(', ');
const lines = [
  `${total} bundles, ${failed ? 'and one went wrong' : 'none went wrong'}; every question was asked after ${asked}`,
  `What became of them: ${ends}`,
  ...(failed ? [`${String(errorInstance)} ${JSON.stringify(counterexample)}`] : []),
];
process.stdout.write(`${lines.join('\n')}\n`);
if (values.write)
  writeFileSync(
    new URL('bundles-results.md', import.meta.url),
    [
      '# Bundles that a machine of the team should not have signed',
      '',
      `\`npm run test:bundles -- --count ${values.count} --seed ${values.seed} --write\`, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round((performance.now() - started) / 1000)} s.`,
      '',
      ...lines.map((line) => `- ${line}.`),
      '',
    ].join('\n'),
  );
process.exitCode = failed ? 1 : 0;
