// How heavy and how quick the first pages are, and that nothing moves while they load.
import assert from 'node:assert/strict';
import { applyForParking, Caller, sara } from './api.mjs';
import { openPage } from './browser.mjs';
import { grantParking } from './permits.mjs';

const most_script = 250_000; // bytes, compressed
const most_shift = 0.01; // cumulative layout shift; 0.1 is called good
const most_wait = 1_000; // milliseconds to a list of 50 cases that one can use
const cases = 50;

async function makeCases(external) {
  const citizen = await Caller.logIn(external.portal, sara);
  for (let i = 0; i < cases; i += 10)
    await Promise.all(Array.from({ length: 10 }, () => applyForParking(citizen)));
  const decider = await Caller.logIn(external.desk, { user_name: 'david.strand' });
  await grantParking(citizen, decider, 30); // her permits are shown on the first page too
  return citizen;
}

// Kept by the page from its first moment on.
function observeShifts() {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function scriptBytes(page) {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((one) => new URL(one.name).pathname.endsWith('.js'))
      .reduce((sum, one) => sum + one.encodedBodySize, 0)
  );
}

async function measure(browser, address, cookies, waitFor) {
  const { page, context, faults } = await openPage(browser, address, { cookies });
  await page.addInitScript(observeShifts);
  await page.goto('/'); // warms the browser, as on a second visit
  await waitFor(page);
  const script = await scriptBytes(page);
  const begin = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await waitFor(page);
  const wait = performance.now() - begin;
  await page.waitForTimeout(300);
  const shift = await page.evaluate(() => window.shifts);
  assert.deepEqual(faults, []);
  await context.close();
  return { script, wait, shift };
}

export async function budgets({ browser, external, isMeasured }) {
  const citizen = await makeCases(external);
  const handler = await Caller.logIn(external.desk, { user_name: 'karin.lund' });
  const portal = await measure(browser, external.portal, citizen.cookies, (page) =>
    page.getByRole('link', { name: /^Parkeringstillstånd/ }).first().waitFor()
  );
  const desk = await measure(browser, external.desk, handler.cookies, async (page) => {
    await page.getByRole('link', { name: /^PRH-/ }).nth(cases - 1).waitFor();
    await page.getByRole('link', { name: /^PRH-/ }).first().click({ trial: true });
  });
  for (const [face, { script, wait, shift }] of Object.entries({ portal, desk })) {
    console.log(`    ${face}: ${Math.round(script / 1000)} kB script, ${Math.round(wait)} ms, shift ${shift.toFixed(4)}`);
    assert.ok(script < most_script, `${face}: ${script} bytes of script`);
    assert.ok(shift < most_shift, `${face}: layout shift ${shift}`);
    // Programs built for finding faults are several times slower than what is released.
    if (isMeasured) assert.ok(wait < most_wait, `${face}: ${wait} ms`);
  }
}
