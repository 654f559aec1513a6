/** The steps a coordinator takes, by the names that stand on the screen. */
import type { Page } from 'playwright';

export const PASSPHRASE = 'segel hallon fönster tisdag brygga';

/** From the welcome screen to an open case log. Returns the recovery code. */
export async function createTeam(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Skapa ärendelogg' }).click();
  await page.getByLabel('Teamets namn').fill('Familjehuset Prov');
  await page.getByLabel('Ditt namn').fill('Vera Prov');
  await page.getByLabel('Din verksamhet').fill('Familjehuset');
  await page.keyboard.press('Enter');
  await page.getByLabel('Välj en lösenfras').fill(PASSPHRASE);
  await page.getByLabel('Skriv den en gång till').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  const shown = page.getByLabel('Återställningskod', { exact: true });
  const code = (await shown.textContent()) ?? '';
  await page.getByLabel('Skriv in koden').fill(code);
  await page.getByRole('button', { name: 'Skapa ärendelogg' }).click();
  await page.getByRole('link', { name: 'Översikt' }).waitFor();
  return code;
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Lösenfras', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Lås upp' }).click();
  await page.getByRole('link', { name: 'Översikt' }).waitFor();
}
