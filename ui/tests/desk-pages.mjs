// The pages beside the work list and the case: statistics, what a case type is, and who read what.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { anna, applyForParking, Caller } from './api.mjs';
import { assertAccessible, assertFits, comeAs } from './browser.mjs';

const file = (name) => readFileSync(new URL(`../../case-types/it-support/${name}`, import.meta.url), 'utf8');

async function decideOne(external) {
  const citizen = await Caller.logIn(external.portal, anna);
  const david = await Caller.logIn(external.desk, { user_name: 'david.strand' });
  const { id } = await applyForParking(citizen);
  const at = `/case-management/v1/2281/cases/${id}`;
  const { version } = await david.send('GET', at);
  const decision = {
    outcome: 'rejected', reasons: 'Kan gå längre.', legal_basis: '13 kap. 8 § trafikförordningen (1998:1276)'
  };
  await david.send('PUT', `${at}/decision`, decision, { 'If-Match': `"${version}"` });
  // The numbers follow at most a second behind.
  for (let i = 0; i < 100; ++i) {
    const rows = await david.send('GET', '/case-management/v1/2281/case-statistics');
    if (rows.some((row) => row.decided > 0)) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  assert.fail('the decision is not counted');
}

async function statistics(browser, external) {
  await decideOne(external);
  const { page, context, faults } = await comeAs(browser, external.desk, 'David Strand');
  await page.getByRole('link', { name: 'Statistik' }).click();
  await page.getByRole('img', { name: 'Inkomna, beslutade och avslutade' }).waitFor();
  const flow = page.getByRole('img', { name: 'Inkomna, beslutade och avslutade' });
  assert.equal(await flow.getByText(/^\d{4}-\d{2}$/).count(), 12, 'a month without cases is told too');
  const counts = page.getByRole('table', { name: 'Siffrorna' });
  await counts.getByText(/Avslag [1-9]/).first().waitFor();
  await page.getByRole('table', { name: 'Tid i varje status' }).getByText('Ärende inkommit').first().waitFor();
  await page.getByLabel('Per', { exact: true }).selectOption('year');
  await counts.getByRole('rowheader', { name: /^\d{4}$/ }).first().waitFor();
  await page.getByLabel('Från månad').fill('2030-01');
  await page.getByRole('alert').waitFor(); // from after to
  assert.deepEqual(faults, []);
  await context.close();
}

// A second version, and what differs from the first.
async function caseType(browser, internal) {
  const owner = await Caller.logIn(internal.desk, { user_name: 'petra.holm' });
  const files = Object.fromEntries(
    ['case-type.yaml', 'form.schema.json', 'form.ui.json'].map((name) => [name, file(name)])
  );
  const version = Number(/^version: (\d+)$/m.exec(files['case-type.yaml'])[1]);
  files['case-type.yaml'] = files['case-type.yaml']
    .replace(/^version: \d+$/m, `version: ${version + 1}`)
    .replace('sv: Pågående', 'sv: Under arbete');
  await owner.send('POST', '/case-types/v1/2281/case-types', { files });
  const { page, context, faults } = await comeAs(browser, internal.desk, 'Petra Holm');
  await page.goto('/case-types/it-support');
  await page.getByText(`Version ${version + 1}`).first().waitFor();
  const differences = page.getByRole('region', { name: 'Skillnad mellan två versioner' });
  await differences.getByText(/Under arbete/).first().waitFor();
  await page.getByRole('button', { name: 'Visa formuläret' }).click();
  const form = page.getByRole('region', { name: 'Formuläret' });
  await form.getByLabel('Vad gäller det?').waitFor();
  await form.getByRole('button', { name: 'Pröva' }).click();
  await form.getByRole('alert').waitFor();
  await assertAccessible(page, 'a case type with its form');
  await page.getByRole('link', { name: `Version ${version}`, exact: true }).click();
  await page.getByText('Pågående').first().waitFor();
  assert.ok(page.url().endsWith(`version=${version}`));
  assert.deepEqual(faults, []);
  await context.close();
}

// Who has read what: each look at a case is one line, and the auditor's own looks are there too.
async function accessLog(browser, external) {
  const citizen = await Caller.logIn(external.portal, anna);
  const { id, number } = await applyForParking(citizen);
  const david = await comeAs(browser, external.desk, 'David Strand');
  await david.page.goto(`/cases/${id}`);
  await david.page.getByRole('heading', { name: 'Uppgifter i ansökan' }).waitFor();
  await david.context.close();
  const { page, context, faults } = await comeAs(browser, external.desk, 'Astrid Nyman');
  await page.getByRole('heading', { name: 'Åtkomstlogg' }).waitFor();
  await page.getByRole('link', { name: `Visa bara ärende ${number}` }).first().click();
  await page.getByText(`Ärende ${number}`, { exact: true }).waitFor();
  assert.equal(await page.getByRole('link', { name: /^Öppna/ }).count(), 0, 'an auditor reads no cases');
  const look = page.getByRole('row').filter({ hasText: 'David Strand' }).filter({ hasText: 'tjänsteanteckningar' });
  await look.filter({ hasText: 'Läste' }).filter({ hasText: 'ärendet' }).first().waitFor();
  await assertAccessible(page, 'the access log');
  await page.setViewportSize({ width: 320, height: 640 });
  await assertFits(page, 'the access log');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByLabel('Från dag').fill('2030-01-01');
  await page.getByText('Ingen har läst något här').waitFor();
  await page.getByLabel('Från dag').fill('');
  await page.getByRole('link', { name: 'Visa alla' }).click();
  await page.getByRole('row').filter({ hasText: 'Astrid Nyman' }).filter({ hasText: 'åtkomstloggen' }).first().waitFor();
  assert.deepEqual(faults, []);
  await context.close();
}

export async function deskPages({ browser, external, internal }) {
  await statistics(browser, external);
  await caseType(browser, internal);
  await accessLog(browser, external);
}
