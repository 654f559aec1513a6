/**
 * After `npm ci`: fetches what the first start would otherwise wait for. A machine that cannot get it now
 * still has a complete installation; `npm start` asks again and says what is missing.
 */
import { findElectron } from './electron-runtime.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

ensureSystemLibraries();
try {
  console.log((await findElectron()).note);
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
}
