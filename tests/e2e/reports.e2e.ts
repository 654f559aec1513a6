/** The steering group's report: looked at, frozen, on paper and as a table; nothing in it that was withheld. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { link } from '../support/journey.ts';
import { inTheWay } from '../support/look-around.ts';
import { pdfPages, squeezed } from '../support/pdf-text.ts';
import { launchSample } from '../support/sample-app.ts';

const MARK = 'EXEMPELTEAM – påhittade personer';
let started: LaunchedApp;
beforeAll(async () => {
  started = await launchSample({ now: '2026-11-24T08:42:00Z' });
});
afterAll(() => started.close());

const period = () => started.window.getByRole('combobox', { name: 'Period' });

it('shows the half-year as A4 sheets, with what may not be told withheld', async () => {
  const { window: page } = started;
  await link(page, 'Rapport').click();
  await page.getByRole('heading', { name: 'Uppföljning av teammötena, första halvåret 2026' }).waitFor();
  expect(await period().inputValue()).toBe('första halvåret 2026');
  expect(await page.getByRole('region', { name: /^Sida . av 7$/ }).count()).toBe(7);
  await page
    .getByText(/tal är dolda/)
    .first()
    .waitFor();
  expect(await inTheWay(page)).toEqual([]);
});

it('warns of a sentence that names a child, and is frozen with the words', async () => {
  const { window: page } = started;
  await page.getByRole('textbox', { name: 'Mening 1' }).fill('Det gick bra för Ibrahim.');
  await page.getByText('En mening kan peka ut ett barn.').waitFor();
  await page.getByRole('textbox', { name: 'Mening 1' }).fill('Väntan är kortare.');
  await page.getByText('En mening kan peka ut ett barn.').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Lås fast rapporten' }).click();
  await page
    .getByText(/^Låst av/)
    .first()
    .waitFor();
  await page.getByRole('article').getByText('Väntan är kortare.').waitFor();
  expect(await inTheWay(page)).toEqual([]);
});

it('is a tagged PDF with numbered sheets, and a table that Excel opens', async () => {
  const { window: page, saved } = started;
  await page.getByRole('button', { name: /^Spara som pdf/ }).click();
  await page.getByText(/^Pdf-filen är sparad/).waitFor();
  const pdf = readFileSync(join(saved, 'Rapport till styrgruppen 2026-H1.pdf'));
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
  const pages = pdfPages(pdf);
  expect(pages).toHaveLength(7);
  for (const [place, text] of pages.entries())
    for (const words of [MARK, `Sida ${place + 1} av ${pages.length}`])
      expect(text).toContain(squeezed(words));
  const all = pages.join('');
  const cells = await page
    .getByRole('article')
    .locator('table:not(.sr table) tbody td:not(:empty)')
    .allInnerTexts();
  expect(cells.length).toBeGreaterThan(100);
  for (const cell of cells) expect(all).toContain(squeezed(cell));
  for (const words of ['Väntan är kortare.', 'Kontrollsumma', 'Exemplar'])
    expect(all).toContain(squeezed(words));
  await page.getByRole('button', { name: 'Spara som csv' }).click();
  await page.getByText('Filen är sparad', { exact: true }).waitFor();
  await saveChart('Lyft av');
  const bars = readFileSync(join(saved, 'Rapport till styrgruppen 2026-H1 Lyft av.svg'), 'utf8');
  for (const words of ['>Elevhälsan<', '>11<', '>Alla<', '>27<', '(A3)<', '<rect ', '.. = skyddas'])
    expect(bars).toContain(words);
  await saveChart('Tråden');
  const svg = readFileSync(join(saved, 'Rapport till styrgruppen 2026-H1 Tråden.svg'), 'utf8');
  expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg).toContain('fill="rgb(190, 43, 49)"');
  // On a slide nothing else says what it is, of when, and what `..` means.
  for (const words of [MARK, '>Tråden<', 'Familjehuset Lyktan', 'halvåret 2026', '.. = skyddas'])
    expect(svg).toContain(words);
  const csv = readFileSync(join(saved, 'Rapport till styrgruppen 2026-H1.csv'), 'utf8');
  expect(csv.endsWith(`\r\n${MARK}`)).toBe(true);
  expect(csv.startsWith('\uFEFFMått;Från;Till')).toBe(true);
  expect(csv).toContain('A1 Nya ärenden;2026-01-01;2026-06-30;;;Antal;27');
  expect(csv).toMatch(/^Från oro till möte;2026-01-01;2026-06-30;;;Övre kvartil;[\d,]+\r$/m);
  expect(csv).toMatch(/^Om rapporten;2026-01-01;2026-06-30;;;Kontrollsumma;[0-9a-f]{64}\r$/m);
  expect(csv).toMatch(/^Tråden;[^;]*;[^;]*;;på möte;Antal;\d+\r$/m);
});

async function saveChart(name: string): Promise<void> {
  const { window: page } = started;
  await page.getByRole('button', { name: /Diagram$/ }).click();
  await page.getByRole('option', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Spara diagrammet' }).click();
  await page.getByText('Diagrammet är sparat').waitFor();
}

it('leaves no file behind when somebody changes their mind while the PDF is made', async () => {
  const { window: page, saved } = started;
  const making = callFrom(page, 'shell.printToPdf', { suggestedName: 'Avbruten' });
  await callFrom(page, 'shell.dropPdf', null);
  expect(await making).toEqual({ ok: true, value: { saved: false } });
  expect(readdirSync(saved).filter((name) => name.startsWith('Avbruten'))).toEqual([]);
  expect(await callFrom(page, 'shell.printToPdf', { suggestedName: 'Gjord' })).toEqual({
    ok: true,
    value: { saved: true },
  });
  expect(readdirSync(saved)).toContain('Gjord.pdf');
});
