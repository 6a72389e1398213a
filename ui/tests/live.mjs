// Changes appear without a reload, at both faces, as the server tells of them; and two tabs share
// one stream.
import assert from 'node:assert/strict';
import { anna, applyForParking, Caller } from './api.mjs';
import { openPage } from './browser.mjs';

const soon = { timeout: 8_000 }; // well under what a page without a stream would wait

// How many streams the pages of a context have asked for.
function countStreams(context) {
  const asked = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/changes')) asked.push(request);
  });
  return asked;
}

async function applicantSees({ browser, external, citizen, decider }) {
  const { id } = await applyForParking(citizen);
  const { page, context, faults } = await openPage(browser, external.portal, { cookies: citizen.cookies });
  const streams = countStreams(context);
  await page.goto(`/cases/${id}`);
  await page.getByRole('heading', { name: 'Det här händer nu' }).waitFor();
  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('heading', { name: 'Pågående ärenden' }).waitFor();
  await decider.send('POST', `/case-management/v1/2281/cases/${id}/messages`, { text: 'Vi har börjat.' });
  await page.getByText('Vi har börjat.').waitFor(soon);
  await decider.send('POST', `/case-management/v1/2281/cases/${id}/completion-requests`, {
    text: 'Vi behöver ett läkarintyg.'
  });
  await page.getByText('Vi behöver ett läkarintyg.').first().waitFor(soon);
  await other.getByRole('link', { name: /^Komplettera/ }).first().waitFor(soon);
  assert.equal(streams.length, 1, 'the tabs of a browser share one stream');
  await page.close(); // the one that held it: the other takes over
  const { number } = await applyForParking(citizen);
  await other.getByText(number).waitFor(soon);
  assert.deepEqual(faults, []);
  await context.close();
}

async function handlerSees({ browser, external, citizen, decider }) {
  const { page, context, faults } = await openPage(browser, external.desk, { cookies: decider.cookies });
  await page.goto('/');
  await page.getByRole('table').first().waitFor();
  const { number, id } = await applyForParking(citizen);
  await page.getByText(number).first().waitFor(soon);
  await page.goto(`/cases/${id}`);
  await page.getByText(number).first().waitFor();
  await citizen.send('POST', `/my-cases/v1/2281/cases/${id}/messages`, { text: 'Jag har flyttat.' });
  await page.getByText('Jag har flyttat.').waitFor(soon);
  assert.deepEqual(faults, []);
  await context.close();
}

export async function live({ browser, external }) {
  const citizen = await Caller.logIn(external.portal, anna);
  const decider = await Caller.logIn(external.desk, { user_name: 'david.strand' });
  await applicantSees({ browser, external, citizen, decider });
  await handlerSees({ browser, external, citizen, decider });
}
