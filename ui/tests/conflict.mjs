// Karin and David correct the same application at the same time: neither loses anything. And a
// session that ends under somebody's hands takes nothing with it.
import assert from 'node:assert/strict';
import { anna, applyForParking, Caller } from './api.mjs';
import { comeAs } from './browser.mjs';

async function beginCorrection(page, id, reason) {
  await page.goto(`/cases/${id}`);
  await page.getByRole('button', { name: 'Rätta uppgifter' }).click();
  await page.getByLabel('Varför behöver du parkeringstillstånd?').fill(reason);
}

function save(page) {
  const form = page.getByRole('dialog', { name: 'Rätta uppgifter' });
  return form.getByRole('button', { name: 'Spara' }).click();
}

async function bothCorrect(karin, david, id) {
  await beginCorrection(karin, id, 'Artros, enligt Karin');
  await beginCorrection(david, id, 'Artros, enligt David');
  await david.getByLabel(/innan du måste vila/).fill('40');
  await save(david);
  await david.getByText('Artros, enligt David').first().waitFor();
  await karin.getByLabel(/som längst, med pauser/).fill('120');
  await save(karin);
}

async function chooses(karin, id) {
  const dialog = karin.getByRole('dialog', { name: 'Ärendet ändrades medan du arbetade' });
  await dialog.getByRole('button', { name: 'Spara mitt ändå' }).waitFor();
  await dialog.getByText('Artros, enligt Karin').waitFor();
  await dialog.getByText('Artros, enligt David').waitFor();
  await dialog.getByText('Uppgifter ändrades').waitFor();
  await dialog.getByRole('button', { name: 'Fortsätt redigera' }).click();
  const reason = karin.getByLabel('Varför behöver du parkeringstillstånd?');
  assert.equal(await reason.inputValue(), 'Artros, enligt Karin', 'what was typed is still there');
  await save(karin);
  await karin.getByRole('dialog', { name: 'Rätta uppgifter' }).waitFor({ state: 'detached' });
  await karin.goto(`/cases/${id}`);
  await karin.getByText('Artros, enligt Karin').waitFor();
  await karin.getByText('120', { exact: true }).waitFor();
  await karin.getByText('40', { exact: true }).waitFor(); // David's other change stands
}

async function sessionEnds({ page, context }) {
  await page.getByLabel('Ny anteckning').fill('Det här får inte gå förlorat.');
  await context.clearCookies();
  await page.getByRole('region', { name: 'Tjänsteanteckningar' }).getByRole('button', { name: 'Spara' }).click();
  const dialog = page.getByRole('dialog', { name: 'Din inloggning har gått ut' });
  await dialog.getByRole('button', { name: /^Karin Lund/ }).click();
  await dialog.waitFor({ state: 'detached' });
  const note = page.getByLabel('Ny anteckning');
  assert.equal(await note.inputValue(), 'Det här får inte gå förlorat.');
  await page.reload();
  await note.waitFor();
  assert.equal(await note.inputValue(), 'Det här får inte gå förlorat.', 'nor to a reload');
  await page.getByRole('region', { name: 'Tjänsteanteckningar' }).getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Det här får inte gå förlorat.' }).waitFor();
  assert.equal(await note.inputValue(), '');
}

export async function conflict({ browser, external }) {
  const { id } = await applyForParking(await Caller.logIn(external.portal, anna));
  const karin = await comeAs(browser, external.desk, 'Karin Lund');
  const david = await comeAs(browser, external.desk, 'David Strand');
  await bothCorrect(karin.page, david.page, id);
  await chooses(karin.page, id);
  await sessionEnds(karin);
  for (const one of [karin, david]) {
    assert.deepEqual(one.faults, []);
    await one.context.close();
  }
}
