/** The steps that end an item and a meeting, by the names that stand on the screen. */
import type { Page } from 'playwright';

export async function deferThis(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Ta ärendet senare/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Varför').fill('Tiden räckte inte');
  await dialog.getByRole('button', { name: 'Ta ärendet senare' }).click();
  await dialog.waitFor({ state: 'detached' });
}

export async function seal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Avsluta mötet' }).click();
  await page.getByRole('heading', { name: 'Avsluta mötet' }).waitFor();
  await page.getByRole('button', { name: 'Försegla', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Försegla' }).click();
  await page.getByRole('heading', { name: 'Mötet är avslutat' }).waitFor();
}
