// <kansli-my-cases> on a page that is not ours to shape: it shows the cases, and hostile text in
// them as text. On another origin it needs a token, and that origin must be allowed.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { applyForParking, Caller, sara } from './api.mjs';
import { openPage } from './browser.mjs';

// A portal of somebody else's on an origin of its own, which serves one page.
export async function startForeignPortal() {
  let page = '';
  const server = createServer((_request, reply) => {
    reply.setHeader('Content-Type', 'text/html; charset=utf-8');
    reply.end(page);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    // Each time the element asks for a token it gets the next of these.
    embed: (portal, tokens) => {
      page =
        `<!doctype html><html lang="sv"><title>En annan portal</title><h1>Min sida</h1>` +
        `<kansli-my-cases municipality="2281" api="${portal}"></kansli-my-cases><script>const tokens = ${JSON.stringify(tokens)};` +
        `const one = document.querySelector('kansli-my-cases');` +
        `one.addEventListener('kansli-token-needed', () => { if (tokens.length > 0) one.token = tokens.shift(); });</script>` +
        `<script type="module" src="${portal}/elements/kansli-my-cases.js"></script></html>`;
    },
    stop: () => server.close()
  };
}

async function onAnotherOrigin({ browser, external, foreign }, citizen, number) {
  const { token } = await citizen.send('POST', '/identity/v1/2281/sessions/current/embed-tokens');
  foreign.embed(external.portal, ['kansli_embed_that-has-ended', token]);
  const { page, context } = await openPage(browser, foreign.address);
  await page.goto('/');
  await page.getByText(number).waitFor();
  await context.close();
}

// The browser fetches no script of ours for an origin that is not allowed, and would show it no answer.
async function onAnOriginThatIsNotAllowed({ external }, citizen) {
  const { token } = await citizen.send('POST', '/identity/v1/2281/sessions/current/embed-tokens');
  const reply = await fetch(`${external.portal}/my-cases/v1/2281/cases`, {
    headers: { Authorization: `Bearer ${token}`, Origin: 'http://elsewhere.example' }
  });
  assert.equal(reply.status, 200, 'the token is good');
  assert.equal(reply.headers.get('access-control-allow-origin'), null);
}

export async function element(world) {
  const { browser, external } = world;
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
  await onAnotherOrigin(world, citizen, number);
  await onAnOriginThatIsNotAllowed(world, citizen);
}
