/** Minutes of no item, one, twenty and sixty: what stands on paper is what was agreed, each thing once; a draft says it is one. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { teamInput } from '../support/host.ts';
import { link, unlock } from '../support/journey.ts';
import { holdMeeting } from '../support/meetings-on-paper.ts';
import type { PaperItem } from '../support/meetings-on-paper.ts';
import { countOf, readPdf } from '../support/pdf.ts';
import type { Pdf } from '../support/pdf.ts';
import { prepareFolder, removeRoots } from '../support/prepared-folder.ts';

const meetings = [
  { day: '2026-12-03', shown: 'tor 3 dec', count: 0 },
  { day: '2026-12-10', shown: 'tor 10 dec', count: 1 },
  { day: '2026-12-17', shown: 'tor 17 dec', count: 20 },
  { day: '2027-01-14', shown: 'tor 14 jan', count: 60 },
] as const;
const unsealed = { day: '2027-01-21', shown: 'tor 21 jan' };
/** What `aDecision` agrees, in the catalogue's words. */
const INTERVENTION = 'Föräldrastöd individuellt';
const items = new Map<string, PaperItem[]>();
let started: LaunchedApp;

beforeAll(async () => {
  const made = await prepareFolder({ now: '2026-11-27T08:00:00Z' });
  for (const { day, count } of meetings) items.set(day, await holdMeeting(made, day, count));
  await holdMeeting(made, unsealed.day, 1, { isSealed: false });
  started = await launchApp({ folder: made.folder, now: '2027-01-22T09:00:00Z' });
  await unlock(started.window);
});
afterAll(async () => {
  await started.close();
  removeRoots();
});

async function savePaper(shown: string, name: string): Promise<Pdf> {
  const { window, saved } = started;
  await link(window, 'Protokoll').click();
  await window
    .getByRole('link', { name: new RegExp(`^Öppna protokollet ${shown.replaceAll(' ', String.raw`\s`)}`) })
    .click();
  await window.getByRole('button', { name: /^Spara som pdf/ }).click();
  await window.getByText(/^Pdf-filen är sparad/).waitFor();
  return readPdf(join(saved, `${name}.pdf`));
}

describe('the minutes as a paper', () => {
  for (const { day, shown, count } of meetings)
    it(`of ${count} items say each of them once, on numbered pages`, async () => {
      const { pages, info, tags, language } = await savePaper(shown, `Protokoll ${day}`);
      const text = pages.join('\n');
      expect(language).toBe('sv');
      expect(text).not.toContain('UTKAST');
      // Who was there, and for each item who does what.
      expect(countOf(teamInput.userName, text)).toBeGreaterThan(count);
      expect(countOf(INTERVENTION, text)).toBe(count);
      for (const { number, goal, task } of items.get(day) ?? []) {
        expect([goal, countOf(goal, text)]).toEqual([goal, 1]);
        expect([task, countOf(task, text)]).toEqual([task, 1]);
        expect([number, countOf(number, text) > 0]).toEqual([number, true]);
      }
      expect(countOf('målord', text)).toBe(count);
      expect(countOf('uppgiftsord', text)).toBe(count);
      for (const [place, page] of pages.entries()) {
        expect(page).toMatch(new RegExp(String.raw`[Ss]ida ${place + 1} av ${pages.length}\b`));
        expect(page).toContain('Familjehuset Provet');
      }
      expect(info.get('Tagged')).toBe('yes');
      expect(info.get('Page size')).toContain('A4');
      expect(tags.get('H1')).toBe(1);
      expect(tags.get('TH') ?? 0).toBeGreaterThan(count);
    });

  it('says on every page that it is a draft until the meeting is sealed', async () => {
    const { pages } = await savePaper(unsealed.shown, `Utkast till protokoll ${unsealed.day}`);
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(page).toContain('UTKAST');
    expect(pages.join('')).toContain(INTERVENTION);
  });
});
