/** Letters home after a meeting: the paper says what was agreed and nothing that was told, and none goes where it must not. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { pdfPages, squeezed } from '../support/pdf-text.ts';
import { link } from '../support/journey.ts';

let started: LaunchedApp;
beforeAll(async () => {
  started = await launchApp({ now: '2026-11-24T08:40:00.000Z' });
  const { window } = started;
  await window.getByRole('button', { name: 'Prova med exempeldata' }).click();
  await link(window, 'Protokoll').click();
  await window
    .getByRole('link', { name: /^Öppna protokollet/ })
    .first()
    .click();
  await window.getByRole('link', { name: 'Brev efter mötet' }).click();
});
afterAll(async () => {
  await started.close();
});

const paper = () => started.window.getByRole('article');
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const savePdf = async (): Promise<Buffer> => {
  const { window, saved } = started;
  const file = join(saved, 'Brev 2026-11-19.pdf');
  rmSync(file, { force: true });
  await window.getByRole('button', { name: /^Spara som pdf/ }).click();
  await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true);
  await window.getByText(/^Pdf-filen är sparad/).waitFor();
  return readFileSync(file);
};

describe('the letters of a sealed meeting', () => {
  it('are listed for every case with a decision, each with whom to tell', async () => {
    const { window } = started;
    const rows = window.getByRole('table', { name: 'Brev efter mötet' }).locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThan(0);
    await window
      .getByRole('link', { name: /^Öppna breven/ })
      .first()
      .click();
    await paper().getByRole('heading', { name: 'Nu avslutar vi' }).waitFor();
  });

  it('take one sentence of one’s own, which stays', async () => {
    const { window } = started;
    await window.getByRole('textbox', { name: 'En egen mening' }).fill('Tack för samtalet i går.');
    await paper().getByText('Tack för samtalet i går.').waitFor();
    await window.getByRole('radio', { name: /^Barnet/ }).click();
    await paper().getByRole('heading', { name: /^Hej/ }).waitFor();
    expect(await paper().getByText('Tack för samtalet').count()).toBe(0);
    await window.getByRole('radio', { name: /^Vårdnadshavare 1/ }).click();
    await paper().getByText('Tack för samtalet i går.').waitFor();
  });

  it('leave out a line that should not go home', async () => {
    const { window } = started;
    const lines = paper().getByRole('listitem');
    const before = await lines.count();
    const boxes = window.getByRole('group', { name: 'Vad som står i brevet' }).getByRole('checkbox');
    await boxes.last().uncheck();
    await expect.poll(() => lines.count()).toBe(before - 1);
    await boxes.last().check();
    await expect.poll(() => lines.count()).toBe(before);
  });

  it('become a tagged Swedish A4 paper that says what the screen says, each line once', async () => {
    const lines = await paper().getByRole('listitem').allInnerTexts();
    const pdf = await savePdf();
    const raw = pdf.toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('/Lang (sv)');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(raw) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    const pages = pdfPages(pdf);
    const all = pages.join('');
    for (const line of [...lines, 'Tack för samtalet i går.', 'Nu avslutar vi'])
      expect([flat(line), all.split(squeezed(line)).length - 1]).toEqual([flat(line), 1]);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(squeezed(`Sida ${index + 1} av ${pages.length}`));
      expect(page).toContain(squeezed('Familjehuset Lyktan'));
    }
    expect(all).not.toContain('UTKAST');
    expect(all).toContain(squeezed('torsdag 19 november 2026'));
  });

  it('say to the child on paper what its screen says, and nothing that was meant for a guardian', async () => {
    const { window } = started;
    await window.getByRole('radio', { name: /^Barnet/ }).click();
    await paper().getByRole('heading', { name: /^Hej/ }).waitFor();
    const said = [
      ...(await paper().getByRole('listitem').allInnerTexts()),
      ...(await paper().getByRole('paragraph').allInnerTexts()),
    ].filter((line) => /[.!?]$/.test(flat(line)));
    expect(said.join(' ')).toContain('Du behöver inte berätta allt en gång till.');
    const all = pdfPages(await savePdf()).join('');
    for (const line of [...said, 'Om det blir svårt igen']) expect(all).toContain(squeezed(flat(line)));
    expect(all).not.toContain(squeezed('Tack för samtalet i går.'));
  });

  it('are listed as made', async () => {
    const { window } = started;
    await window.getByRole('link', { name: 'Alla brev från mötet' }).click();
    await window
      .getByText(/^Brev tis 24\snov/)
      .first()
      .waitFor();
  });
});
