// Erik acts for himself, or for the company whose signatory he is: what he sees and begins is that
// one's, and whose it is stands on the page.
import assert from 'node:assert/strict';
import { assertAccessible, comeAs } from './browser.mjs';

const company = 'Alnö Bygg & Betong AB';

async function actFor(page, label) {
  await page.locator('summary').filter({ hasText: 'Erik Sjödin' }).click();
  await page.getByLabel('Vem agerar du för?').selectOption({ label });
}

export async function acting({ browser, external }) {
  const { page, context, faults } = await comeAs(browser, external.portal, 'Erik Sjödin');
  const note = page.getByRole('main').getByText(`Du agerar för ${company}`);
  const draft = page.getByRole('link', { name: /^Fortsätt med Bygglov/ });
  await page.getByText('Just nu behöver du inte göra något.').waitFor();
  await actFor(page, company);
  await note.waitFor();
  await page.getByLabel('Vem agerar du för?').waitFor({ state: 'hidden' }); // the menu is out of the way
  await assertAccessible(page, 'the overview of a company');
  await page.getByRole('link', { name: 'Ansök eller anmäl' }).click();
  await page.getByRole('link', { name: /^Bygglov/ }).click();
  await page.getByText(`Ansökan görs för ${company}.`).waitFor();
  await page.getByRole('textbox').first().fill('Balder 4');
  await page.getByText(/^Utkastet är sparat/).waitFor();
  await page.getByRole('link', { name: 'Översikt', exact: true }).click();
  await draft.waitFor();
  await actFor(page, 'Erik Sjödin (dig själv)');
  await note.waitFor({ state: 'detached' });
  await page.getByText('Just nu behöver du inte göra något.').waitFor();
  assert.equal(await draft.count(), 0, 'what the company began is not his own');
  await page.reload();
  await page.getByText('Just nu behöver du inte göra något.').waitFor(); // and it is remembered whom he chose
  await actFor(page, company);
  await draft.waitFor();
  assert.deepEqual(faults, []);
  await context.close();
}
