/** Before each file: `npm test` looks at the same random cases each time, so that what it says of the code is always the same. */
import fc from 'fast-check';
import { isLong } from './campaign.ts';

/** Cases nobody has seen are for `npm run test:long`; `TEAMBORDET_SEED=7 npx vitest run` looks at others, too. */
const seed = process.env['TEAMBORDET_SEED'] ?? (isLong ? undefined : '1');
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
