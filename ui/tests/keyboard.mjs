// Fatima hands in a case with the keyboard alone: every step is reached by Tab and done by Enter,
// Space, arrows and typing, and where one is can be seen.
import assert from 'node:assert/strict';
import { openPage } from './browser.mjs';

const most_tabs = 80;

const focused = () => {
  const one = document.activeElement;
  if (!one) return '';
  const label = one.labels?.[0]?.textContent ?? '';
  return `${one.getAttribute('aria-label') ?? ''} ${label} ${one.textContent ?? ''}`.trim();
};

const hasVisibleFocus = () => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.borderColor !== '';
};

async function tabTo(page, text) {
  for (let i = 0; i < most_tabs; ++i) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(focused);
    if (now.includes(text)) {
      assert.ok(await page.evaluate(hasVisibleFocus), `the focus on ${text} can be seen`);
      return;
    }
  }
  assert.fail(`${text} is not reached by Tab`);
}

async function press(page, text, key = 'Enter') {
  await tabTo(page, text);
  await page.keyboard.press(key);
}

async function write(page, label, text) {
  await tabTo(page, label);
  await page.keyboard.type(text);
}

export async function keyboard({ browser, internal }) {
  const { page, context, faults } = await openPage(browser, internal.portal);
  await page.goto('/');
  await page.getByRole('button', { name: /^Fatima/ }).waitFor();
  await press(page, 'Fatima Nasser');
  await page.getByRole('heading', { name: 'Hej Fatima' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Hej Fatima' }).waitFor();
  await press(page, 'Hoppa till innehållet');
  await press(page, 'Skapa ett ärende');
  await page.getByRole('heading', { name: 'Vad vill du göra?' }).waitFor();
  await press(page, 'Få hjälp med dator');
  await page.getByLabel('Vad gäller det?').waitFor();
  await tabTo(page, 'Vad gäller det?');
  await page.keyboard.type('Telefon');
  await write(page, 'Rubrik', 'Telefonen laddar inte');
  await write(page, 'Beskriv ärendet', 'Den laddar varken med kabel eller platta.');
  await press(page, 'Fortsätt');
  await page.getByRole('heading', { name: 'Så påverkas arbetet' }).waitFor();
  await press(page, 'Bara mig', 'Space');
  await press(page, 'Jag kan arbeta', 'Space');
  await press(page, 'Fortsätt');
  await page.getByRole('heading', { name: 'Kontakt' }).waitFor();
  await press(page, 'Fortsätt');
  await page.getByRole('heading', { name: 'Bilagor' }).waitFor();
  await press(page, 'Fortsätt till kontroll');
  await page.getByText('Den laddar varken med kabel eller platta.').waitFor();
  await press(page, 'Skicka in');
  await page.getByRole('heading', { name: /^Tack/ }).waitFor();
  assert.equal(await page.evaluate(focused), 'Tack, vi har tagit emot ditt ärende', 'the new page has the focus');
  assert.deepEqual(faults, []);
  await context.close();
}
