// Titles, messages and file names that want to harm: shown as the text they are.
import assert from 'node:assert/strict';
import { anna, applyForParking, Caller, parkingAnswers } from './api.mjs';
import { assertFits, openPage } from './browser.mjs';

const script = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
const reversed = 'utbetalning \u202Egpj.exe\u2066 slut';
const emoji = '👩‍👩‍👧‍👦'.repeat(20);
const long = `${'Oavbruten'.repeat(1100)} ${script}`; // over 10,000 characters

async function makeHostileCase(external) {
  const citizen = await Caller.logIn(external.portal, anna);
  const desk = await Caller.logIn(external.desk, { user_name: 'karin.lund' });
  const answers = { ...parkingAnswers, reason: `${script} ${reversed}` };
  const photo = { name: `${script}${reversed}.html`, bytes: new Uint8Array(Buffer.from(script)) };
  const { id } = await applyForParking(citizen, answers, photo);
  await citizen.send('POST', `/my-cases/v1/2281/cases/${id}/messages`, { text: long });
  await citizen.send('POST', `/my-cases/v1/2281/cases/${id}/messages`, { text: emoji + reversed });
  const seen = await desk.send('GET', `/case-management/v1/2281/cases/${id}`);
  const title = { title: `${script} ${reversed} ${'🏳️‍🌈'.repeat(5)}` };
  await desk.send('PATCH', `/case-management/v1/2281/cases/${id}`, title, { 'If-Match': `"${seen.version}"` });
  return { id, citizen, desk };
}

async function look(browser, address, cookies, path) {
  const size = { width: 320, height: 700 };
  const opened = await openPage(browser, address, { cookies, size });
  await opened.page.goto(path);
  await opened.page.getByText('onerror').first().waitFor();
  await assertFits(opened.page, path);
  const made = await opened.page.evaluate(() =>
    Array.from(document.querySelectorAll('main img, main script'), (one) => one.outerHTML).filter(
      (html) => html !== '<script></script>' // the router's own mark
    )
  );
  assert.deepEqual(made, [], 'no element is made of a text');
  assert.deepEqual(opened.faults, []);
  return opened;
}

export async function hostile({ browser, external }) {
  const { id, citizen, desk } = await makeHostileCase(external);
  for (const [address, who] of [[external.portal, citizen], [external.desk, desk]])
    for (const path of ['/', `/cases/${id}`]) {
      const { page, context } = await look(browser, address, who.cookies, path);
      if (path !== '/') {
        await page.getByText('Oavbruten').first().waitFor();
        const link = page.getByRole('link', { name: /^Ladda ner/ });
        const reply = await page.request.get(await link.getAttribute('href'));
        assert.match(reply.headers()['content-disposition'], /^attachment/);
        assert.match(reply.headers()['content-security-policy'], /default-src 'none'/);
      }
      await context.close();
    }
}
