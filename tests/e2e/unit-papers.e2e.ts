/** What a unit takes home on paper: the same as on screen, each row once, and told apart from minutes at a glance. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { inTheWay } from '../support/look-around.ts';
import { pdfPages, squeezed } from '../support/pdf-text.ts';

let started: LaunchedApp;
beforeAll(async () => {
  started = await launchApp({ now: '2026-11-24T08:40:00.000Z' });
  const { window } = started;
  await window.getByRole('button', { name: 'Prova med exempeldata' }).click();
  await window.getByRole('link', { name: /^Möte/ }).click();
  await window.getByRole('link', { name: 'Papper till verksamheterna' }).click();
});
afterAll(async () => {
  await started.close();
});

const paper = () => started.window.getByRole('article');
const savePdf = async (name: string): Promise<Buffer> => {
  const { window, saved } = started;
  await window.getByRole('button', { name: /^Spara som pdf/ }).click();
  await window.getByText(/^Pdf-filen är sparad/).waitFor();
  return readFileSync(join(saved, name));
};

/** Every row of the paper's table is in the PDF once, in order, and each sheet says what it is. */
async function compare(pdf: Buffer, heading: string, footer: string): Promise<void> {
  const raw = pdf.toString('latin1');
  expect(raw).toContain('/StructTreeRoot');
  expect(raw).toContain('/Lang (sv)');
  const pages = pdfPages(pdf);
  const rows = await paper().locator('tbody tr').allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  const all = pages.join('');
  let at = 0;
  for (const row of rows) {
    const found = all.indexOf(squeezed(row), at);
    expect([row, found >= at]).toEqual([row, true]);
    at = found + squeezed(row).length;
  }
  const columns = await paper().locator('thead th').allInnerTexts();
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(squeezed(`Sida ${index + 1} av ${pages.length}`));
    expect(page).toContain(squeezed(footer));
  }
  expect(all).toContain(squeezed(columns.join('')));
  expect(all).toContain(squeezed(heading));
}

describe('a unit’s papers before and after a meeting', () => {
  it('the agenda is a tagged Swedish paper that says AGENDA on every sheet', async () => {
    await paper().getByText('DAGORDNING, före mötet').waitFor();
    await compare(await savePdf('Dagordning 2026-11-26.pdf'), 'DAGORDNING, före mötet', 'DAGORDNING för');
    expect(await paper().getByText('Begränsat ärende').count()).toBeGreaterThan(0);
  });

  it('the list of tasks is another paper, of another unit when one is chosen', async () => {
    const { window } = started;
    await window.getByRole('radio', { name: 'Uppgifter' }).click();
    await paper().getByText('UPPGIFTSLISTA').waitFor();
    await window.getByRole('button', { name: /Till verksamhet/ }).click();
    await window.getByRole('option', { name: /Ungas psykiska hälsa/ }).click();
    await paper()
      .getByRole('heading', { name: /Ungas psykiska hälsa/ })
      .waitFor();
    await compare(await savePdf('Uppgifter 2026-11-24.pdf'), 'UPPGIFTSLISTA', 'Uppgifter för Kajens');
  });

  it('the meetings go to a calendar by themselves, without anything about a child', async () => {
    const { window, saved } = started;
    await window.getByRole('link', { name: 'Till mötet' }).click();
    await window.getByRole('button', { name: 'Spara till kalendern' }).click();
    const dialog = window.getByRole('dialog', { name: 'Mötena i kalendern' });
    await dialog.getByRole('button', { name: /Även dagar för en verksamhet/ }).click();
    await window.getByRole('option', { name: /Ungas psykiska hälsa/ }).click();
    await dialog.getByRole('button', { name: 'Spara filen' }).click();
    await dialog.getByText(/^Filen är sparad\. Möten: \d+, inställda: [1-9]/).waitFor();
    expect(await inTheWay(window, 'calendar-entries/calendar-button')).toEqual([]);
    const text = readFileSync(join(saved, 'Teammöten från 2026-11-24.ics'), 'utf8');
    expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20261126T');
    expect(text).toMatch(/STATUS:CANCELLED[\s\S]*DTSTART;VALUE=DATE/);
    expect(text).not.toMatch(/K-\d{4}/);
    await dialog.getByRole('button', { name: 'Stäng' }).last().click();
  });
});
