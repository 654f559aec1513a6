/** A copy that is brought back is a machine of its own: it sees the live meeting, and goes on with it for a reason. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { createTeam, link, PASSPHRASE, raiseCase, startMeeting } from '../support/journey.ts';
import { inTheWay } from '../support/look-around.ts';

const back = (page: Page) => page.getByRole('link', { name: 'Tillbaka till förberedelsen' }).click();

async function restoreLatest(page: Page): Promise<void> {
  await link(page, 'Inställningar').click();
  await page.getByRole('link', { name: 'Säkerhetskopior' }).click();
  await page.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
  await page.getByText('Kopian är skriven och kontrollerad.').waitFor();
  await page.getByRole('group', { name: 'Kopia', exact: true }).getByRole('radio').first().check();
  await page.getByLabel('Lösenfras som gällde när kopian gjordes').fill(PASSPHRASE);
  await page.getByRole('button', { name: /^Återställ till/ }).click();
  await page.getByText('Kopian är återställd. Det som fanns före finns kvar som en egen kopia.').waitFor();
}

it('shows the meeting and changes nothing in it, until it is taken over', async () => {
  const { window: page, close } = await launchApp({ now: '2026-11-26T12:00:00Z' });
  page.setDefaultTimeout(30_000);
  await createTeam(page);
  await raiseCase(page, { firstName: 'Nova' });
  await raiseCase(page, { firstName: 'Elis', birthYear: '2012' });
  await startMeeting(page);
  const note = page.getByRole('textbox', { name: 'Anteckning' });
  await note.fill('Mentorn ringer hem');
  await page.getByRole('button', { name: /^Ångra: anteckning i/ }).waitFor();
  await back(page);
  await restoreLatest(page);

  await link(page, 'Möte').click();
  await page
    .getByRole('button', { name: 'Fortsätt mötet' })
    .or(page.getByRole('link', { name: 'Fortsätt mötet' }))
    .first()
    .click();
  const strip = page.getByRole('alert', { name: 'Vem som håller mötet' });
  await strip.getByText(/^Mötet hålls av .+ på .+ sedan \d\d\.\d\d\.$/).waitFor();
  await page.getByText('Mentorn ringer hem').waitFor();
  expect(await note.count()).toBe(0);
  expect(await page.getByRole('region', { name: 'Beslut', exact: true }).count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { level: 2, name: /K-2026-002/ }).waitFor();
  expect(await inTheWay(page)).toEqual([]);

  await strip.getByRole('button', { name: 'Ta över mötet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Varför tar du över/ }).fill('Den andra datorn slocknade');
  expect(await inTheWay(page, 'meetings/take-over-dialog')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Beslut', exact: true }).waitFor();
  await strip.waitFor({ state: 'detached' });
  await note.fill('Nu härifrån');
  await page.getByRole('button', { name: /^Ångra: anteckning i/ }).waitFor();
  await back(page);
  await link(page, 'Protokoll').click();
  await page
    .getByRole('link', { name: /protokollet/i })
    .first()
    .click();
  await page.getByText(/Mötet togs över av .+ därför att: Den andra datorn slocknade/).waitFor();
  await close();
});
