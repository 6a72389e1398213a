// Cases in other systems: our own come at once, and which system did not answer is said.
import assert from 'node:assert/strict';
import { anna, applyForParking, Caller } from './api.mjs';
import { openPage } from './browser.mjs';

const source = (id, name, status, cases = []) => ({ id, names: { sv: name, en: name }, status, cases });

const planning = {
  number: 'SBN-2025-00412',
  title: 'Förhandsbesked, Alnö-Usland 1:28',
  public_status: 'in_progress',
  updated_at: '2026-02-03T09:12:00Z'
};

export async function connected({ browser, external }) {
  const citizen = await Caller.logIn(external.portal, anna);
  const { number } = await applyForParking(citizen);
  const { page, context, faults } = await openPage(browser, external.portal, { cookies: citizen.cookies });
  await theSandboxs(page, number);
  await oneThatIsLate(page, number);
  assert.deepEqual(faults, []);
  await context.close();
}

// As the sandbox's systems answer, whatever mood they are in.
async function theSandboxs(page, number) {
  await page.goto('/cases');
  await page.getByText(number).waitFor();
  const region = page.getByRole('region', { name: 'Ärenden i andra system' });
  await region.getByText(planning.number).waitFor();
  await region.getByText('Plansystemet').first().waitFor();
}

async function oneThatIsLate(page, number) {
  let isAwake = false;
  let answer = () => {};
  await page.route('**/connected-cases', async (route) => {
    if (!isAwake) await new Promise((done) => (answer = done));
    const planningSystem = source('planning', 'Plansystemet', isAwake ? 'answered' : 'late', isAwake ? [planning] : []);
    await route.fulfill({ json: { sources: [planningSystem, source('school', 'Skolans system', 'failed')] } });
  });
  await page.reload();
  await page.getByText(number).waitFor(); // though no other system has answered
  answer();
  await page.getByText('Plansystemet har inte svarat i tid. Ärenden därifrån kan saknas.').waitFor();
  await page.getByText('Skolans system kunde inte svara. Ärenden därifrån saknas.').waitFor();
  isAwake = true;
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await page.getByText(planning.title).waitFor();
  assert.equal(await page.getByText(/^Plansystemet har inte svarat/).count(), 0);
}
