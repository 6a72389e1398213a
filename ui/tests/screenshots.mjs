// Makes the pictures of docs/screenshots from a sandbox with some work in it.
//   node tests/screenshots.mjs PROGRAMS
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeWork } from './accessibility.mjs';
import { Caller } from './api.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { renewParking } from './desk-process.mjs';
import { startInstallation } from './installation.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = here('../../docs/screenshots');
const [programs] = process.argv.slice(2);

async function take(browser, address, cookies, { path, name, act, clip, ...guise }) {
  const size = { width: 1200, height: 820 };
  const { page, context } = await openPage(browser, address, { size, cookies, ...guise });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('main .row.quiet[role=status]').first().waitFor({ state: 'detached' });
  await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
  await act?.(page);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', ...(clip && { clip }) });
  await context.close();
}

const external = await startInstallation({ programs, name: 'external', files: here('../../build/ui') });
const browser = await openBrowser();
try {
  mkdirSync(folder, { recursive: true });
  const made = await makeWork(external);
  const owner = await Caller.logIn(external.desk, { user_name: 'petra.holm' });
  const portal = [
    { path: '/', name: 'portal-overview' },
    { path: `/cases/${made.asked}`, name: 'portal-case' },
    { path: `/cases/${made.decided}`, name: 'portal-decision' },
    { path: '/apply/parking-permit', name: 'portal-apply' },
    { path: '/', name: 'portal-narrow-dark', size: { width: 320, height: 700 }, colours: 'dark', language: 'en' }
  ];
  for (const one of portal) await take(browser, external.portal, made.citizen.cookies, one);
  const write = (page) => page.getByRole('button', { name: 'Skriv beslut' }).click();
  const desk = [
    { path: '/', name: 'desk-work-list' },
    { path: `/cases/${made.asked}`, name: 'desk-case' },
    {
      path: `/cases/${made.asked}`,
      name: 'desk-decision',
      act: async (page) => {
        await write(page);
        await page.getByLabel('Utgång').selectOption({ label: 'Bifall' });
        await page.getByLabel('Skäl', { exact: true }).fill('Sökanden kan inte gå längre än 150 meter.');
        await page.getByRole('heading', { name: 'Beslut', exact: true }).scrollIntoViewIfNeeded();
      }
    }
  ];
  for (const one of desk) await take(browser, external.desk, made.decider.cookies, one);
  const open = (text) => (page) => page.getByText(text).click();
  const work = { path: '/', name: 'desk-filters', act: open('Fler filter') };
  await take(browser, external.desk, made.decider.cookies, work);
  const shown = { path: '/statistics', name: 'desk-statistics', act: (page) => page.getByRole('img').first().waitFor() };
  await take(browser, external.desk, made.decider.cookies, shown);
  const column = (one, height) => ({ ...one, size: { width: 1200, height }, clip: { x: 20, y: 0, width: 740, height } });
  const { id } = await renewParking(made.citizen); // which rules decide
  const toDecision = async (page) => {
    await page.getByText(/^Beslutat automatiskt/).waitFor();
    await page.getByRole('heading', { name: 'Beslut', exact: true }).evaluate((one) => one.scrollIntoView());
  };
  await take(browser, external.portal, made.citizen.cookies, column({ path: `/cases/${id}`, name: 'portal-rules', act: toDecision }, 860));
  const drawn = async (page) => {
    await page.getByText('Beslutstabellen kravet på rörelsehinder', { exact: true }).click();
    await page.getByText('1. parking-permit: Pågår').click();
    await page.locator('.drawing[data-drawn=true]').waitFor();
    await page.locator('.on-page').evaluate((one) => (one.hidden = true)); // it would cover the table's head
    await page.locator('.decision-paper[data-drawn=true]').evaluate((one) => one.scrollIntoView());
  };
  await take(browser, external.desk, made.decider.cookies, column({ path: `/cases/${id}`, name: 'desk-process', act: drawn }, 1200));
  await take(browser, external.desk, owner.cookies, { path: '/case-types/parking-permit', name: 'desk-case-type' });
} finally {
  await browser.close();
  await external.stop();
}
