/** Before each file: the screen of the lane it runs in. */
import { DISPLAYS } from './displays.ts';

const lane = Number(process.env['VITEST_POOL_ID'] ?? 1) - 1;
const display = process.env[DISPLAYS]?.split(' ')[lane];
if (display !== undefined) process.env['DISPLAY'] = display;
