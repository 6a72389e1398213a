// What the desk shows and opens, in Swedish and light and in English and dark, at its full width and
// at 320 px: axe finds nothing, nothing sticks out.
import assert from 'node:assert/strict';
import { makeWork } from './accessibility.mjs';
import { Caller } from './api.mjs';
import { assertAccessible, assertFits, openPage } from './browser.mjs';
import { Robot } from './desk-process.mjs';

const guises = [
  { language: 'sv', colours: 'light' },
  { language: 'en', colours: 'dark' }
];

const soon = () => new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);

async function makeCaseWork(made) {
  const at = `/case-management/v1/2281/cases/${made.asked}`;
  const send = made.decider.send.bind(made.decider);
  await send('POST', `${at}/tasks`, { text: 'Ring läkaren', due_on: soon() });
  await send('POST', `${at}/opinion-requests`, { unit: 'environment', text: 'Buller?', due_on: soon() });
  await send('POST', `${at}/relations`, { kind: 'follows', other_case_id: made.decided });
  const mark = { subject: 'field', field: '/capacity', reason: 'Hälsa', legal_basis: '21 kap. 1 § OSL' };
  await send('POST', `${at}/confidentiality`, mark);
}

const either = (sv, en) => new RegExp(`^(${sv}|${en})$`);

// Each button opens a dialog, which is left by Escape.
const buttons = [
  either('Ny uppgift', 'New task'),
  either('Begär yttrande', 'Ask for an opinion'),
  either('Koppla till ett ärende', 'Relate to a case'),
  either('Lämna över', 'Hand over'),
  either('Slå samman', 'Merge'),
  either('Sekretessmarkera', 'Mark as confidential'),
  either('Anteckna jäv', 'Note a disqualification')
];

async function dialogs(page, names, what) {
  for (const name of names) {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
    await assertAccessible(page, `${what}, ${name}`);
    await page.setViewportSize({ width: 320, height: 640 });
    await assertFits(page, `${what}, ${name}`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

async function work(page, what) {
  await page.getByText(either('Fler filter', 'More filters')).click();
  await page.getByText(either('Så skriver du filter', 'How to write filters')).click();
  await page.getByRole('row').getByRole('checkbox').first().check();
  await page.getByRole('region', { name: either('Ändra flera ärenden', 'Change several cases') }).waitFor();
  await assertAccessible(page, `${what}, opened`);
  const names = [
    either('Tilldela', 'Assign'), either('Byt status', 'Change status'), either('Avsluta ärenden', 'Close cases'),
    either('Exportera', 'Export'), either('Tangenter', 'Keys')
  ];
  await dialogs(page, names, what);
}

async function statistics(page) {
  await page.getByRole('img').first().waitFor();
}

async function drawn(page) {
  await page.locator('[data-drawn=true]').waitFor();
}

function pagesOf(made, callers, instance) {
  return [
    [made.decider, [
      ['/', work],
      [`/cases/${made.asked}`, (page, what) => dialogs(page, buttons, what)],
      ['/to-do', (page, what) => dialogs(page, [either('Utse ersättare', 'Name a stand-in')], what)],
      ['/statistics', statistics]
    ]],
    [callers.operator, [
      ['/operations', null],
      [`/operations/instances/${instance}`, async (page, what) => {
        await drawn(page);
        await dialogs(page, [either('Flytta för hand', 'Move by hand'), either('Ge upp processen', 'Give the process up')], what);
      }]
    ]]
  ];
}

async function lookAt(page, path, act, guise) {
  const what = `${path} (${guise.language}, ${guise.colours})`;
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('main .row.quiet[role=status]'));
  await act?.(page, what);
  await assertAccessible(page, what);
  await page.setViewportSize({ width: 320, height: 640 });
  await assertFits(page, what);
  await page.setViewportSize({ width: 1280, height: 900 });
}

export async function deskAccessibility({ browser, external }) {
  const made = await makeWork(external);
  await makeCaseWork(made);
  const robot = new Robot(external);
  await robot.deploy();
  const instance = await robot.start();
  const operator = await Caller.logIn(external.desk, { user_name: 'otto.frid' });
  const found = [];
  for (const [caller, pages] of pagesOf(made, { operator }, instance))
    for (const guise of guises) {
      const { page, context, faults } = await openPage(browser, external.desk, { ...guise, cookies: caller.cookies });
      for (const [path, act] of pages) await lookAt(page, path, act, guise).catch((error) => found.push(error.message));
      found.push(...faults);
      await context.close();
    }
  assert.deepEqual(found, [], found.join('\n'));
}
