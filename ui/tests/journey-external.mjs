// Anna applies for a parking permit and is interrupted; Karin asks for a certificate; David decides.
import assert from 'node:assert/strict';
import { comeAs } from './browser.mjs';

const photo = { name: 'foto <b>mig</b>.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') };
const certificate = { name: 'intyg.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') };

async function beginApplication(page) {
  await page.getByText('Just nu behöver du inte göra något.').waitFor();
  await page.getByRole('link', { name: 'Ansök eller anmäl' }).click();
  await page.getByRole('link', { name: /^Parkeringstillstånd/ }).click();
  await page.getByRole('heading', { name: 'Vad ansökan gäller' }).waitFor();
  await page.getByRole('radio', { name: 'Nytt tillstånd' }).check();
  await page.getByRole('radio', { name: 'Jag kör själv' }).check();
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
}

async function meetTheProblems(page) {
  await page.getByRole('heading', { name: 'Din rörelseförmåga' }).waitFor();
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
  const problems = page.getByRole('alert');
  await problems.getByText('Rätta det här innan du går vidare').waitFor();
  await problems.getByRole('link', { name: /Varför behöver du parkeringstillstånd/ }).click();
  const focused = await page.evaluate(() => document.activeElement?.tagName);
  assert.equal(focused, 'TEXTAREA', 'the link of a problem leads to its field');
}

async function fillIn(page) {
  await page.getByLabel('Varför behöver du parkeringstillstånd?').fill('Artros i båda knäna');
  await page.getByRole('checkbox', { name: 'Rullator' }).check();
  await page.getByRole('group', { name: 'Kan du gå?' }).getByRole('radio', { name: 'Ja' }).check();
  await page.getByLabel(/innan du måste vila/).fill('50');
  await page.getByLabel(/som längst, med pauser/).fill('150');
  await page.getByRole('radio', { name: '2 år' }).check();
}

// She is called away, and everything is there when she comes back.
async function interrupted(page) {
  await page.getByText(/^Utkastet är sparat/).waitFor();
  await page.getByRole('button', { name: 'Spara och fortsätt senare' }).click();
  await page.getByRole('link', { name: /^Fortsätt med Parkeringstillstånd/ }).click();
  await page.getByRole('heading', { name: 'Vad ansökan gäller' }).waitFor();
  assert.ok(await page.getByRole('radio', { name: 'Jag kör själv' }).isChecked());
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
  const reason = page.getByLabel('Varför behöver du parkeringstillstånd?');
  await reason.waitFor();
  assert.equal(await reason.inputValue(), 'Artros i båda knäna');
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
}

async function handIn(page) {
  await page.getByRole('heading', { name: 'Underskrift och samtycke' }).waitFor();
  const yes = (question) => page.getByRole('group', { name: question }).getByRole('radio', { name: 'Ja' });
  await yes(/namnteckning/).check();
  await yes(/kontaktar läkaren/).check();
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
  await page.getByLabel('Välj fil').setInputFiles(photo);
  await page.getByText('är uppladdad').waitFor();
  await page.getByLabel('E-postadress').fill('anna.lindqvist@example.com');
  await page.getByRole('button', { name: 'Fortsätt till kontroll' }).click();
  await page.getByText('Artros i båda knäna').waitFor();
  await page.getByText(photo.name).waitFor();
  await page.getByRole('button', { name: 'Skicka in' }).click();
  await page.getByRole('heading', { name: /^Tack/ }).waitFor();
  return page.locator('strong', { hasText: /^PRH-/ }).innerText();
}

// The case rests until a day, and is taken up again.
async function rests(page) {
  await page.getByRole('region', { name: 'Handläggningstid' }).getByText('12 § förvaltningslagen').waitFor();
  await page.getByRole('region', { name: 'Kontroller' }).getByText('Godkänd').first().waitFor();
  await page.getByRole('button', { name: 'Låt ärendet vila' }).click();
  const dialog = page.getByRole('dialog', { name: 'Låt ärendet vila' });
  await dialog.getByRole('button', { name: 'Låt vila' }).click();
  await dialog.getByText('Fyll i det här fältet.').first().waitFor();
  await dialog.getByLabel('Varför ska ärendet vila?').fill('Sökanden är bortrest.');
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Påminn mig').fill(day);
  await dialog.getByRole('button', { name: 'Låt vila' }).click();
  await page.getByText(/^Vilar sedan .*: Sökanden är bortrest\./).waitFor();
  await page.getByText('Vilande', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Ta upp ärendet igen' }).click();
  await page.getByText(/^Vilar sedan/).waitFor({ state: 'detached' });
}

// By name and a part of a word; the reason is confidential, and no search finds it.
async function findByWords(page, number) {
  await page.getByRole('link', { name: /^Nya \d+$/ }).click();
  await page.getByRole('link', { name: number }).waitFor();
  await page.getByLabel('Hitta ärende').fill('lindqvist parkering');
  const hit = page.getByRole('link', { name: number });
  await page.getByRole('button', { name: 'Sök', exact: true }).click();
  await page.getByRole('heading', { name: 'Sökträffar' }).waitFor();
  await hit.waitFor();
}

async function askForCertificate(page, number) {
  await findByWords(page, number);
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: 'Ta ärendet', exact: true }).click();
  await page.getByText('Under granskning').first().waitFor();
  await rests(page);
  await page.getByLabel('Ny anteckning').fill('Ringde sökanden.');
  await page.getByRole('region', { name: 'Tjänsteanteckningar' }).getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Ringde sökanden.').waitFor();
  await page.getByRole('button', { name: 'Begär komplettering' }).click();
  await page.getByLabel('Vad behöver kompletteras?').fill('Vi behöver ett läkarintyg.');
  await page.getByRole('button', { name: 'Begär komplettering' }).click();
  await page.getByText('Väntar på svar').waitFor();
  await page.getByText('Du har inte behörighet att fatta beslut').waitFor();
}

async function complete(page) {
  await page.getByRole('link', { name: 'Översikt', exact: true }).click();
  await page.getByRole('link', { name: /^Komplettera / }).click();
  await page.getByText('Vi behöver ett läkarintyg.').waitFor();
  await page.getByLabel('Skriv ett meddelande').fill('Duger ett intyg från i våras?');
  await page.getByRole('button', { name: 'Skicka', exact: true }).click();
  await page.getByText('Duger ett intyg från i våras?').waitFor();
  await page.getByLabel('Ditt svar').fill('Här är intyget.');
  await page.getByLabel('Vad är det för handling?').selectOption({ label: 'Läkarintyg' });
  await page.getByLabel('Välj fil').setInputFiles(certificate);
  await page.getByText('är uppladdad').waitFor();
  await page.getByRole('button', { name: 'Skicka komplettering' }).click();
  await page.getByText('En handläggare arbetar med ärendet.').waitFor();
}

async function decideAndClose(page, number) {
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('link', { name: 'Ladda ner intyg.pdf' }).waitFor();
  await page.getByRole('button', { name: 'Skriv beslut' }).click();
  await page.getByLabel('Utgång').selectOption({ label: 'Bifall' });
  await page.getByLabel('Skäl', { exact: true }).fill('Sökanden kan inte gå längre än 150 meter.');
  await page.getByLabel('Gäller från').fill('2026-12-01');
  await page.getByLabel('Gäller till').fill('2028-11-30');
  await page.getByRole('group', { name: 'Så ser sökanden beslutet' }).getByText('längre än 150 meter').waitFor();
  await page.getByRole('button', { name: 'Fatta beslut' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fatta beslut' }).click();
  await page.getByText(/^Beslutat av David Strand/).waitFor();
  await page.getByText('Kortet tillverkas').first().waitFor(); // by itself
  await page.getByRole('button', { name: 'Avsluta ärendet' }).click();
  await page.getByLabel('Varför avslutas ärendet?').fill('Kortet är skickat.');
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta', exact: true }).click();
  await page.getByText(/^Avslutat .*: Kortet är skickat\./).waitFor();
}

async function readDecision(page) {
  await page.reload();
  await page.getByText('Du har fått ja på din ansökan.').waitFor();
  await page.getByText('inom tre veckor').waitFor();
  await page.getByText('851 85 Sundsvall').waitFor(); // where an appeal is sent
  await page.getByRole('link', { name: 'registrator@sundsvall.example' }).waitFor();
  await page.getByText('13 kap. 8 § trafikförordningen').waitFor();
  await page.getByText('Ärendet avslutades').waitFor();
  await page.getByRole('link', { name: 'Mina ärenden' }).click();
  await page.getByRole('link', { name: 'Avslutade' }).click();
  await page.getByRole('link', { name: /^Parkeringstillstånd/ }).waitFor();
}

// A document comes as a download of another kind than a page.
async function downloadIsNoPage(page) {
  const link = page.getByRole('link', { name: 'Ladda ner foto <b>mig</b>.png' });
  const address = await link.getAttribute('href');
  const reply = await page.request.get(address);
  assert.match(reply.headers()['content-disposition'], /^attachment/);
  assert.equal(reply.headers()['x-content-type-options'], 'nosniff');
}

export async function journeyExternal({ browser, external }) {
  const anna = await comeAs(browser, external.portal, 'Anna Lindqvist');
  await beginApplication(anna.page);
  await meetTheProblems(anna.page);
  await fillIn(anna.page);
  await interrupted(anna.page);
  const number = await handIn(anna.page);
  const karin = await comeAs(browser, external.desk, 'Karin Lund');
  await askForCertificate(karin.page, number);
  await complete(anna.page);
  const david = await comeAs(browser, external.desk, 'David Strand');
  await decideAndClose(david.page, number);
  await readDecision(anna.page);
  await david.page.getByRole('heading', { name: 'Handlingar' }).waitFor();
  await downloadIsNoPage(david.page);
  for (const one of [anna, karin, david]) {
    assert.deepEqual(one.faults, []);
    await one.context.close();
  }
}
