// Every page of both installations, in both languages and both schemes of colours, at its full width
// and at 320 px, which is also what 400 % zoom leaves of 1280 (WCAG 1.4.10): axe finds nothing, and
// nothing sticks out. The portal is zoomed to 400 % for itself too.
import assert from 'node:assert/strict';
import { anna, applyForParking, Caller, parkingAnswers } from './api.mjs';
import { assertAccessible, assertFits, openPage } from './browser.mjs';
import { grantParking } from './permits.mjs';

const guises = ['sv', 'en'].flatMap((language) => ['light', 'dark'].map((colours) => ({ language, colours })));

function nextMonth() {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
}

export async function makeWork(external) {
  const citizen = await Caller.logIn(external.portal, anna);
  const decider = await Caller.logIn(external.desk, { user_name: 'david.strand' });
  const decided = await applyForParking(citizen);
  const asked = await applyForParking(citizen);
  const at = (id) => `/case-management/v1/2281/cases/${id}`;
  await decider.send('POST', `${at(asked.id)}/completion-requests`, { text: 'Vi behöver ett läkarintyg.' });
  await decider.send('POST', `${at(asked.id)}/messages`, { text: 'Hej Anna.' });
  await decider.send('POST', `${at(asked.id)}/notes`, { text: 'Ringde.' });
  const rests = { reason: 'Sökanden är bortrest.', remind_on: nextMonth() };
  const seen = await decider.send('GET', at(asked.id));
  await decider.send('PUT', `${at(asked.id)}/suspension`, rests, { 'If-Match': `"${seen.version}"` });
  const { version } = await decider.send('GET', at(decided.id));
  const decision = {
    outcome: 'rejected',
    reasons: 'Sökanden kan gå längre än 150 meter.',
    legal_basis: '13 kap. 8 § trafikförordningen (1998:1276)'
  };
  await decider.send('PUT', `${at(decided.id)}/decision`, decision, { 'If-Match': `"${version}"` });
  await grantParking(citizen, decider, 20);
  const draft = { case_type: 'parking-permit', form_data: parkingAnswers };
  await citizen.send('POST', '/my-cases/v1/2281/drafts', draft);
  return { citizen, decider, decided: decided.id, asked: asked.id };
}

function pagesOf(external, made) {
  const owner = { user_name: 'petra.holm' };
  const operator = { user_name: 'otto.frid' };
  return [
    [external.portal, null, ['/']],
    [external.portal, made.citizen, [
      '/', '/cases', '/cases?closed=true', `/cases/${made.decided}`, `/cases/${made.asked}`,
      '/permits', '/apply', '/apply/parking-permit', '/apply/building-permit', `/receipts/${made.asked}`, '/nowhere'
    ]],
    [external.desk, made.decider, ['/', `/cases/${made.asked}`, `/cases/${made.decided}`, '/register']],
    [external.desk, owner, ['/case-types', '/case-types/parking-permit']],
    [external.desk, operator, ['/operations']]
  ];
}

async function ready(page) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('main .row.quiet[role=status]'));
}

const supportAnswers = {
  category: 'printer',
  subject: 'Skrivaren skriver inte',
  description: 'Den blinkar rött sedan i morse.',
  equipment_tag: 'SKR-0042',
  impact: 'team',
  urgency: 'can_work'
};

// What opens on a page when one acts.
const opened = {
  '/apply/parking-permit': async (page) => {
    await page.locator('form button[type=submit]').click();
    await page.getByRole('alert').waitFor();
  },
  '/register': async (page, installation) => {
    const type = installation === 'external' ? 'parking-permit' : 'it-support';
    await page.getByRole('combobox').first().selectOption(type);
    await page.locator('form').waitFor();
  },
  decided: async (page) => {
    const button = page.getByRole('button', { name: /^(Låt ärendet vila|Suspend the case)$/ });
    if ((await button.count()) === 0) return;
    await button.click();
    await page.getByRole('dialog').waitFor();
  },
  asked: async (page) => {
    const button = page.getByRole('button', { name: /^(Skriv beslut|Write a decision)$/ });
    if ((await button.count()) === 0) return;
    await button.click();
    await page.getByRole('button', { name: /^(Rätta uppgifter|Correct details)$/ }).click();
    await page.getByRole('dialog').waitFor();
  }
};

async function lookAt(page, path, made, guise, installation) {
  const what = `${path} (${guise.language}, ${guise.colours})`;
  await page.goto(path);
  await ready(page);
  await assertAccessible(page, what);
  const name = ['asked', 'decided'].find((one) => path === `/cases/${made[one]}`);
  const act = opened[name ?? path];
  if (act) {
    await act(page, installation);
    await assertAccessible(page, `${what}, opened`);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await assertFits(page, what);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function makeSupportCase(internal) {
  const employee = await Caller.logIn(internal.portal, { personal_number: '198401032399' });
  const { id } = await employee.send('POST', '/my-cases/v1/2281/cases', { case_type: 'it-support', form_data: supportAnswers });
  return { employee, id };
}

function pagesOfInternal(internal, { employee, id }) {
  return [
    [internal.portal, null, ['/']],
    [internal.portal, employee, ['/', '/cases', `/cases/${id}`, '/apply', '/apply/it-support', `/receipts/${id}`]],
    [internal.desk, { user_name: 'ida.norell' }, ['/', `/cases/${id}`, '/register']],
    [internal.desk, { user_name: 'petra.holm' }, ['/case-types', '/case-types/it-support']],
    [internal.desk, { user_name: 'otto.frid' }, ['/operations']]
  ];
}

// What 400 % zoom makes of a window of 1280 x 1024: 320 x 256 pixels of CSS, four real ones to each.
async function zoomed(browser, [address, caller, paths], found) {
  const { page, context, faults } = await openPage(browser, address, {
    cookies: caller?.cookies,
    size: { width: 320, height: 256 },
    scale: 4
  });
  for (const path of paths) {
    const look = async () => {
      await page.goto(path);
      await ready(page);
      await assertAccessible(page, `${path} at 400 %`);
      await assertFits(page, `${path} at 400 %`);
    };
    await look().catch((error) => found.push(error.message));
  }
  found.push(...faults);
  await context.close();
}

export async function accessibility({ browser, external, internal }) {
  const made = await makeWork(external);
  const support = await makeSupportCase(internal);
  const found = [];
  const pages = [...pagesOf(external, made), ...pagesOfInternal(internal, support)];
  for (const [address, who, paths] of pages) {
    const installation = [external.portal, external.desk].includes(address) ? 'external' : 'internal';
    const caller = who && !(who instanceof Caller) ? await Caller.logIn(address, who) : who;
    for (const guise of guises) {
      const { page, context, faults } = await openPage(browser, address, { ...guise, cookies: caller?.cookies });
      for (const path of paths)
        await lookAt(page, path, made, guise, installation).catch((error) => found.push(error.message));
      found.push(...faults);
      await context.close();
    }
    if (address === external.portal || address === internal.portal) await zoomed(browser, [address, caller, paths], found);
  }
  assert.deepEqual(found, [], found.join('\n'));
}
