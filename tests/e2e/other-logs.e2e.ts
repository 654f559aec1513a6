/** A case log that was not written by this app as it is: what it says of itself, and to whom. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '../../db/vault/open-database.ts';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { PASSPHRASE } from '../support/journey.ts';
import { inTheWay } from '../support/look-around.ts';
import { ask, dataKeyOf, hostOn, prepareFolder, removeRoots } from '../support/prepared-folder.ts';

const AUDITOR_PASSPHRASE = 'mossa lykta granit sommar';

let other: LaunchedApp;
beforeAll(async () => {
  const made = await prepareFolder();
  const host = hostOn(made.folder);
  await ask(host, 'vault.unlock', { userId: made.userId, passphrase: PASSPHRASE });
  await ask(host, 'users.add', {
    name: 'Henrik Malm',
    role: 'auditor',
    personId: null,
    unitId: null,
    passphrase: AUDITOR_PASSPHRASE,
  });
  const { units } = await ask(host, 'settings.get', null);
  await ask(host, 'people.save', {
    id: null,
    fields: { name: 'Petra Prov', profession: 'kurator', unitId: units[0]?.id ?? '', archived: false },
  });
  host.close();
  const db = openDatabase(made.vault.database, await dataKeyOf(made));
  db.exec('DROP TRIGGER access_log_is_not_emptied; DELETE FROM access_log WHERE seq = 2');
  db.exec("UPDATE users SET person_id = NULL WHERE role = 'coordinator'");
  closeDatabase(db);
  other = await launchApp({ folder: made.folder });
});
afterAll(async () => {
  await other.close();
  removeRoots();
});

it('is changed behind the app’s back: that is what the auditor reads first, with what it means and what to do', async () => {
  const { window } = other;
  await window.getByRole('radio', { name: /^Henrik Malm/ }).check();
  await window.getByLabel('Lösenfras', { exact: true }).fill(AUDITOR_PASSPHRASE);
  await window.getByRole('button', { name: /^Lås upp/ }).click();
  const alert = window.getByRole('alert');
  await alert.getByText('Kedjan är bruten vid rad 2').waitFor();
  expect(await alert.innerText()).toContain('återställ ingen säkerhetskopia förrän det är utrett');
  await window.getByText('Ingen månad att granska än').waitFor();
});

it('is from before users had to be somebody at the table: those who are nobody are named until they are', async () => {
  const { window } = other;
  await window.keyboard.press('Control+l');
  await window.getByRole('radio', { name: /^Ingela Brandt/ }).check();
  await window.getByLabel('Lösenfras', { exact: true }).fill(PASSPHRASE);
  await window.getByRole('button', { name: /^Lås upp/ }).click();
  const notice = window.getByText(/läser ärenden men är ingen av personerna vid bordet$/);
  await notice.waitFor();
  expect(await inTheWay(window)).toEqual([]);
  await window.getByRole('link', { name: 'Ange vem det är' }).click();
  await window.getByRole('heading', { level: 2, name: 'Användare och nycklar' }).waitFor();
  await notice.waitFor();
  expect(await inTheWay(window)).toEqual([]);
  await window.getByRole('button', { name: /^Ange person för/ }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('button', { name: /Person vid bordet/ }).click();
  await window.getByRole('option', { name: /^Petra Prov/ }).click();
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await notice.waitFor({ state: 'detached' });
});
