/** The words on screen that the product promises. */
import { describe, expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { missingNames, places } from '../support/fixed-names.ts';

describe('words on screen that tests rely on', () => {
  it('stand where the product says, each once', async () => {
    const { window: page, close } = await launchApp({ now: '2026-11-24T08:42:00Z' });
    const missing: string[] = [];
    for (const place of places) {
      await place.open(page);
      missing.push(...(await missingNames(page, place)).map((name) => `${place.where}: ${name}`));
    }
    expect(missing).toEqual([]);
    await close();
  });
});
