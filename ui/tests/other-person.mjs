// Anna's session ends while she writes, and somebody else logs in at the same tab: nothing of hers is
// shown to them or sent as theirs. When she comes back she goes on where she was.
import assert from 'node:assert/strict';
import { anna, applyForParking, Caller } from './api.mjs';
import { openPage } from './browser.mjs';

const secret = 'Bara för min handläggare';

async function endSession(context, page) {
  await context.clearCookies();
  await page.getByRole('button', { name: 'Skicka', exact: true }).click();
  return page.getByRole('dialog', { name: 'Din inloggning har gått ut' });
}

async function beginApplication(page) {
  await page.goto('/apply/parking-permit');
  await page.getByRole('radio', { name: 'Jag åker med som passagerare' }).check();
}

export async function otherPerson({ browser, external }) {
  const citizen = await Caller.logIn(external.portal, anna);
  const { id } = await applyForParking(citizen);
  const { page, context, faults } = await openPage(browser, external.portal, { cookies: citizen.cookies });
  await page.goto(`/cases/${id}`);
  const message = page.getByLabel('Skriv ett meddelande');
  await message.fill(secret);
  const ended = await endSession(context, page);
  await ended.getByRole('button', { name: /^Amir Haddad/ }).click();
  await page.getByRole('heading', { name: 'Hej Amir' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/', 'he begins at his own first page');
  await page.goto(`/cases/${id}`);
  await page.getByText('Ärendet finns inte, eller så har du inte tillgång till det.').waitFor();
  assert.equal(await page.getByText(secret).count(), 0);
  await beginApplication(page);
  await context.clearCookies();
  await page.goto('/');
  await page.getByRole('button', { name: /^Anna Lindqvist/ }).click();
  await page.getByRole('heading', { name: 'Hej Anna' }).waitFor();
  await page.goto('/apply/parking-permit');
  const passenger = page.getByRole('radio', { name: 'Jag åker med som passagerare' });
  await passenger.waitFor();
  assert.equal(await passenger.isChecked(), false, 'what Amir began is not hers');
  await page.goto(`/cases/${id}`);
  await message.waitFor();
  assert.equal(await message.inputValue(), secret, 'she goes on where she was');
  await page.getByRole('button', { name: 'Skicka', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: secret }).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
}
