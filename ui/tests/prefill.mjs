// What a form begins with: from the population register, from the register of companies, from the
// directory of employees - each answer says where it is from until one changes it, in a draft too. A
// register that is silent holds nobody up.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { assertAccessible, comeAs } from './browser.mjs';

const goOn = (page) => page.getByRole('button', { name: 'Fortsätt', exact: true }).click();

async function open(page, service) {
  await page.getByRole('link', { name: /^(Ansök eller anmäl|Skapa ett ärende)$/ }).click();
  await page.getByRole('link', { name: service }).click();
}

// The field with what it begins with, and the mark beside it.
async function marked(page, label, value, source) {
  const whole = page.page?.() ?? page;
  const field = page.locator('.field').filter({ has: whole.getByLabel(label) }).last();
  const mark = field.getByText(source, { exact: true });
  await mark.waitFor();
  assert.equal(await field.getByRole('textbox').inputValue(), value);
  return { field: field.getByRole('textbox'), mark };
}

async function ownAddress({ browser, external }) {
  const { page, context, faults } = await comeAs(browser, external.portal, 'Anna Lindqvist');
  await open(page, /^Anmälan om värmepump/);
  const { field, mark } = await marked(page, /^Fastighetens adress/, 'Storgatan 12', 'Från folkbokföringen');
  await assertAccessible(page, 'a form that begins with an address');
  await field.fill('Storgatan 12 B');
  await mark.waitFor({ state: 'detached' }); // it is her own answer now
  assert.deepEqual(faults, []);
  await context.close();
}

async function companysAddress({ browser, external }) {
  const { page, context, faults } = await comeAs(browser, external.portal, 'Sara Ekholm', { language: 'en' });
  await page.locator('summary').filter({ hasText: 'Sara Ekholm' }).click();
  await page.getByLabel('Whom do you act for?').selectOption({ label: 'Kafé Medelpad AB' });
  await page.getByRole('main').getByText('You act for Kafé Medelpad AB').waitFor();
  await page.getByRole('link', { name: 'Apply or report' }).click();
  await page.getByRole('link', { name: /^Registration of a food business/ }).click();
  await page.getByRole('radio', { name: 'New business' }).check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  const source = 'From the register of companies';
  await marked(page, /^Name of the establishment/, 'Kafé Medelpad AB', source);
  await page.getByRole('radio', { name: 'Premises', exact: true }).check();
  const address = page.getByRole('group', { name: 'Visiting address' });
  const { field, mark } = await marked(address, /^Street/, 'Torget 1', source);
  await marked(address, /^Postal code/, '852 30', source);
  await assertAccessible(page, 'a form that begins with an address of several parts');
  await field.fill('Torget 2');
  await mark.waitFor({ state: 'detached' });
  await marked(address, /^City/, 'Sundsvall', source);
  assert.deepEqual(faults, []);
  await context.close();
}

async function silentRegister({ browser, external }) {
  const { page, context, faults } = await comeAs(browser, external.portal, 'Elin Frisk');
  await open(page, /^Anmälan om värmepump/);
  await page.getByLabel(/^Fastighetens adress/).fill('Järnvägsgatan 2'); // before anything answered
  await page.getByText('Folkbokföringen svarar inte just nu.').waitFor();
  assert.equal(await page.getByLabel(/^Fastighetens adress/).inputValue(), 'Järnvägsgatan 2');
  await page.getByRole('button', { name: 'Försök igen' }).waitFor();
  await assertAccessible(page, 'a form whose register is silent');
  assert.deepEqual(faults, []);
  await context.close();
}

async function protectedIdentity({ browser, external }) {
  const { page, context, faults } = await comeAs(browser, external.portal, 'Lena Öberg');
  await open(page, /^Anmälan om värmepump/);
  await page.getByText(/^Du har skyddade personuppgifter\./).waitFor();
  assert.equal(await page.getByLabel(/^Fastighetens adress/).inputValue(), '');
  assert.deepEqual(faults, []);
  await context.close();
}

async function toContact(page) {
  await page.getByRole('heading', { name: 'Vad det gäller' }).waitFor();
  await goOn(page);
  await page.getByRole('heading', { name: 'Så påverkas arbetet' }).waitFor();
  await goOn(page);
  await page.getByRole('heading', { name: 'Kontakt' }).waitFor();
}

async function savedDraft({ browser, internal }) {
  const { page, context, faults } = await comeAs(browser, internal.portal, 'Maria Forsberg');
  await open(page, /^IT-support/);
  await page.getByLabel('Vad gäller det?').selectOption({ label: 'Nätverk' });
  await page.getByLabel('Rubrik').fill('Nätet är nere');
  await page.getByLabel('Beskriv ärendet').fill('Ingen kommer ut.');
  await goOn(page);
  await page.getByRole('radio', { name: 'Min arbetsgrupp' }).check();
  await page.getByRole('radio', { name: 'Jag kan arbeta' }).check();
  await goOn(page);
  const source = 'Från personalkatalogen';
  await marked(page, /^Enhet/, 'Hemtjänst Norr', source);
  const { field, mark } = await marked(page, /^Telefonnummer/, '+46846500401', source);
  await field.fill('060-19 10 00');
  await mark.waitFor({ state: 'detached' });
  await page.getByText(/^Utkastet är sparat/).waitFor();
  await page.getByRole('button', { name: 'Spara och fortsätt senare' }).click();
  await page.evaluate(() => sessionStorage.clear()); // as on another computer
  await page.getByRole('link', { name: /^Fortsätt med IT-support/ }).first().click();
  await toContact(page);
  await marked(page, /^Enhet/, 'Hemtjänst Norr', source);
  assert.equal(await page.getByText(source, { exact: true }).count(), 1, 'the number is her own');
  await goOn(page);
  await page.getByRole('button', { name: 'Fortsätt till kontroll' }).click();
  await page.getByText('Hemtjänst Norr').waitFor();
  assert.equal(await page.getByText(source, { exact: true }).count(), 0, 'what is handed in is hers');
  await page.getByRole('button', { name: 'Skicka in' }).click();
  await page.getByRole('heading', { name: /^Tack/ }).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
}

// The directory answers while one types: neither takes anything from the other.
async function typedMeanwhile({ browser, internal }) {
  const { page, context, faults } = await comeAs(browser, internal.portal, 'Maria Forsberg');
  let letGo;
  const isTyping = new Promise((go) => (letGo = go));
  await page.route('**/prefilled-answers*', async (route) => {
    const response = await route.fetch();
    await isTyping;
    await route.fulfill({ response });
  });
  await open(page, /^IT-support/);
  await page.getByLabel('Vad gäller det?').selectOption({ label: 'Nätverk' });
  await page.getByLabel('Rubrik').fill('Nätet är nere');
  const text = 'Ingen kommer ut, och skrivarna står också. '.repeat(4);
  const typing = page.getByLabel('Beskriv ärendet').pressSequentially(text);
  await pause(100);
  letGo();
  await typing;
  assert.equal(await page.getByLabel('Beskriv ärendet').inputValue(), text);
  await goOn(page);
  await page.getByRole('radio', { name: 'Min arbetsgrupp' }).check();
  await page.getByRole('radio', { name: 'Jag kan arbeta' }).check();
  await goOn(page);
  await marked(page, /^Enhet/, 'Hemtjänst Norr', 'Från personalkatalogen');
  assert.deepEqual(faults, []);
  await context.close();
}

export async function prefill(world) {
  await ownAddress(world);
  await companysAddress(world);
  await silentRegister(world);
  await protectedIdentity(world);
  await savedDraft(world);
  await typedMeanwhile(world);
}
