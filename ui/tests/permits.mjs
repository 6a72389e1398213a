// A citizen's permits: shown, lost and replaced, renewed when it is time.
import assert from 'node:assert/strict';
import { applyForParking, Caller, sara } from './api.mjs';
import { assertAccessible, openPage } from './browser.mjs';

function inDays(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

// Approved, with so many days left.
export async function grantParking(citizen, decider, days_left) {
  const { id } = await applyForParking(citizen);
  const at = `/case-management/v1/2281/cases/${id}`;
  const { version } = await decider.send('GET', at);
  await decider.send(
    'PUT',
    `${at}/decision`,
    {
      outcome: 'approved',
      reasons: 'Sökanden har svårt att gå.',
      legal_basis: '13 kap. 8 § trafikförordningen (1998:1276)',
      valid_from: inDays(0),
      valid_to: inDays(days_left)
    },
    { 'If-Match': `"${version}"` }
  );
  return id;
}

export async function permits({ browser, external }) {
  const citizen = await Caller.logIn(external.portal, sara);
  const decider = await Caller.logIn(external.desk, { user_name: 'david.strand' });
  await grantParking(citizen, decider, 30);
  const { items } = await citizen.send('GET', '/my-permits/v1/2281/permits?status=active');
  const { id, number } = items[0];
  const { page, context, faults } = await openPage(browser, external.portal, { cookies: citizen.cookies });

  await page.goto('/');
  await page.getByRole('region', { name: 'Mina tillstånd' }).getByText(number).waitFor();
  const needed = page.getByRole('region', { name: 'Det här behöver du göra' });
  await needed.getByRole('link', { name: /^Dags att förnya: Parkeringstillstånd/ }).waitFor();
  await page.getByRole('link', { name: 'Alla mina tillstånd' }).click();
  await page.getByRole('button', { name: `Anmäl förlust ${number}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Anmäl förlust' });
  await dialog.getByLabel('Vad har hänt?').selectOption('stolen');
  await dialog.getByLabel(/^Berätta mer/).fill('Ur bilen.');
  await dialog.getByRole('button', { name: 'Skicka anmälan' }).click();
  await page.getByText(/^Anmält .*: stulet\.$/).waitFor();
  assert.equal(await page.getByRole('button', { name: `Anmäl förlust ${number}` }).count(), 0);

  const made = await decider.send('POST', `/case-management/v1/2281/permits/${id}/replacements`);
  await page.getByText(made.number).first().waitFor({ timeout: 8_000 }); // it is told of live
  await page.getByText(/^Tidigare tillstånd/).click();
  await page.getByText(`Ersatt av ${made.number}.`).waitFor();

  await page.getByRole('button', { name: `Förnya ${made.number}` }).click();
  await page.getByRole('heading', { name: 'Vad ansökan gäller' }).waitFor();
  const capacity = page.getByRole('group', { name: 'Söker du som förare' });
  const taken = capacity.getByText(`Från ditt tillstånd ${made.number}`);
  await taken.waitFor();
  await assertAccessible(page, 'a form with answers that are there already');
  await capacity.getByRole('radio', { name: 'Jag åker med som passagerare' }).check();
  await taken.waitFor({ state: 'detached' }); // it is her own answer now
  await page.getByText(/^Utkastet är sparat/).waitFor();
  await page.getByRole('link', { name: 'Översikt', exact: true }).click();
  await needed.getByRole('link', { name: /^Fortsätt med Parkeringstillstånd/ }).waitFor();
  assert.equal(await needed.getByText(/^Dags att förnya/).count(), 0, 'what is begun is not asked for again');
  assert.deepEqual(faults, []);
  await context.close();
}
