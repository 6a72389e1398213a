// <kansli-my-cases> on a page that is not ours to shape: it shows the cases, and hostile text in
// them as text.
import assert from 'node:assert/strict';
import { applyForParking, Caller, sara } from './api.mjs';
import { openPage } from './browser.mjs';

export async function element({ browser, external }) {
  const citizen = await Caller.logIn(external.portal, sara);
  const { number } = await applyForParking(citizen);
  const { page, context, faults } = await openPage(browser, external.portal, { cookies: citizen.cookies });
  await page.route('**/foreign', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': "default-src 'self'" },
      body:
        '<!doctype html><html lang="sv"><title>En annan portal</title>' +
        '<script type="module" src="/elements/kansli-my-cases.js"></script>' +
        '<h1>Min sida</h1><kansli-my-cases municipality="2281"></kansli-my-cases></html>'
    })
  );
  await page.goto('/foreign');
  await page.getByText(number).waitFor();
  await page.getByText('Inskickat').first().waitFor();
  await page.locator('kansli-my-cases').evaluate((one) => one.setAttribute('lang', 'en'));
  await page.getByText('Sent in').first().waitFor();
  await page.getByRole('link', { name: /^Parkeringstillstånd/ }).first().click();
  await page.getByRole('heading', { name: 'Det här händer nu' }).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
}
