// All that one does with a case beside what the journeys show: tasks, checklist, texts, checks,
// opinions, relations, secrecy, permits, documents; and that nothing typed is lost.
import assert from 'node:assert/strict';
import { anna, applyForParking, Caller, sara } from './api.mjs';
import { assertAccessible, comeAs } from './browser.mjs';
import { pdf, png } from './documents.mjs';

const at = (id) => `/case-management/v1/2281/cases/${id}`;
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const region = (page, name) => page.getByRole('region', { name, exact: true });
const dialogOf = (page, name) => page.getByRole('dialog', { name });

async function attach(citizen, id, { name, bytes, type, kind }) {
  const upload = await citizen.send('POST', '/my-cases/v1/2281/uploads', bytes, { 'Content-Type': type });
  await citizen.send('POST', `/my-cases/v1/2281/cases/${id}/attachments`, { upload_id: upload.id, kind, name });
}

async function makeCases(external) {
  const citizen = await Caller.logIn(external.portal, anna);
  const other = await Caller.logIn(external.portal, sara);
  const double = await applyForParking(citizen);
  const shown = await applyForParking(citizen); // which the check of other cases tells of
  const related = await applyForParking(other);
  await attach(citizen, shown.id, {
    name: 'intyg.pdf', bytes: pdf('Kan inte lyfta armen'), type: 'application/pdf', kind: 'medical_confirmation'
  });
  const page = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'));
  await attach(citizen, shown.id, { name: 'falsk.png', bytes: page, type: 'image/png', kind: 'other' });
  return { shown, related, double };
}

async function atOneGlance(page) {
  const glance = region(page, 'Överblick');
  await glance.getByText('Anna Lindqvist').waitFor();
  await glance.getByText('Beslut senast').waitFor();
  await glance.getByText('Att se över').waitFor();
}

// A link leads to each part of the page, by keys too, and stays in sight.
async function findsTheWay(page) {
  const nav = page.getByRole('navigation', { name: 'På sidan' });
  await nav.getByRole('link', { name: /^Kontroller \d+ att se över$/ }).waitFor();
  await nav.getByRole('link', { name: /^Handlingar \d+$/ }).press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'documents');
  const above = await nav.boundingBox();
  const heading = await page.getByRole('heading', { name: 'Handlingar' }).boundingBox();
  assert.ok(above.y >= 0 && heading.y >= above.y + above.height, 'the links hide nothing');
  assert.ok(heading.y < page.viewportSize().height, 'the documents are in sight');
}

async function tasks(page) {
  const panel = region(page, 'Uppgifter');
  await panel.getByRole('button', { name: 'Ny uppgift' }).click();
  const dialog = dialogOf(page, 'Ny uppgift');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await dialog.getByText('Fyll i det här fältet.').waitFor();
  await dialog.getByLabel('Vad ska göras?').fill('Ring läkaren');
  await dialog.getByLabel('Senast').fill(inDays(3));
  await dialog.getByLabel('Vem gör det?').selectOption({ label: 'David Strand' });
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await dialog.waitFor({ state: 'detached' });
  await panel.getByText('Ring läkaren').waitFor();
  await page.getByRole('link', { name: 'Att göra' }).click();
  await page.getByText('Ring läkaren').waitFor();
  await assertAccessible(page, 'to do');
  await page.goBack();
  await panel.getByRole('button', { name: 'Klar: Ring läkaren' }).click();
  await panel.getByText('Inga öppna uppgifter.').waitFor();
  await panel.getByRole('button', { name: 'Visa 1 gjord uppgift' }).click();
  await panel.getByText(/^.*Gjord av David Strand/).waitFor();
}

async function checklist(page) {
  const panel = region(page, 'Checklista');
  const item = panel.getByRole('checkbox', { name: /Tidigare tillstånd är kontrollerade/ });
  await item.click(); // ticked when the server has it
  await panel.getByText('1 av 3').waitFor();
  await panel.getByText(/^David Strand, /).waitFor();
  await item.click();
  await panel.getByText('0 av 3').waitFor();
}

async function texts(page) {
  await page.getByRole('button', { name: 'Begär komplettering' }).click();
  const panel = region(page, 'Komplettering');
  await panel.getByLabel('Vad behöver kompletteras?').fill('Hej.');
  await panel.getByLabel('Standardtext').selectOption({ label: 'Läkarintyg saknas' });
  await panel.getByRole('button', { name: 'Lägg in texten' }).click();
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('textarea')).some((one) => /^Hej\.\n\nHej .*läkarintyg/s.test(one.value))
  );
  await panel.getByLabel('Vad behöver kompletteras?').fill('');
}

async function checks(page) {
  const panel = region(page, 'Kontroller');
  await panel.getByText('Godkänd').first().waitFor();
  await panel.getByRole('button', { name: /^Markera som hanterad: Andra ärenden/ }).click();
  const dialog = dialogOf(page, 'Markera som hanterad');
  await dialog.getByLabel('Varför spelar resultatet ingen roll?').fill('Samma person, andra skäl.');
  await dialog.getByRole('button', { name: 'Markera som hanterad' }).click();
  await dialog.waitFor({ state: 'detached' });
  await panel.getByText(/^Hanterad av David Strand.*andra skäl/).waitFor();
  await panel.getByRole('button', { name: 'Kontrollera igen: Formuläret' }).click();
  await panel.getByText('Kontrolleras').or(panel.getByText('Godkänd')).first().waitFor();
}

async function opinions(page, external, browser, id) {
  const panel = region(page, 'Remisser och yttranden');
  await panel.getByRole('button', { name: 'Begär yttrande' }).click();
  const dialog = dialogOf(page, 'Begär yttrande');
  await dialog.getByLabel('Enhet').selectOption('environment');
  await dialog.getByLabel('Vad vill ni veta?').fill('Finns det buller vid platsen?');
  await dialog.getByLabel('Svar senast').fill(inDays(10));
  await dialog.getByRole('button', { name: 'Begär yttrande' }).click();
  await dialog.waitFor({ state: 'detached' });
  const mikael = await comeAs(browser, external.desk, 'Mikael Ros');
  await mikael.page.getByRole('link', { name: 'Att göra' }).click();
  await mikael.page.getByText('Finns det buller vid platsen?').waitFor();
  await mikael.page.goto(`/cases/${id}`);
  await mikael.page.getByRole('button', { name: 'Lämna yttrande' }).click();
  const answer = dialogOf(mikael.page, 'Lämna yttrande');
  await answer.getByLabel('Yttrande', { exact: true }).fill('Nej, inget.');
  await answer.getByRole('button', { name: 'Lämna yttrande' }).click();
  await answer.waitFor({ state: 'detached' });
  await page.reload();
  await panel.getByText('Nej, inget.').waitFor();
  assert.deepEqual(mikael.faults, []);
  await mikael.context.close();
}

async function relations(page, number) {
  const panel = region(page, 'Ärenden som hör ihop');
  await panel.getByRole('button', { name: 'Koppla till ett ärende' }).click();
  const dialog = dialogOf(page, 'Koppla till ett ärende');
  await dialog.getByLabel('Det andra ärendets nummer').fill('PRH-2026-999999');
  await dialog.getByText('Inget ärende med det numret').waitFor();
  await dialog.getByLabel('Hur hör de ihop?').selectOption({ label: 'Delärende till' });
  await dialog.getByLabel('Det andra ärendets nummer').fill(number);
  await dialog.getByText('Parkeringstillstånd').first().waitFor();
  await dialog.getByRole('button', { name: 'Koppla till ett ärende' }).click();
  await dialog.waitFor({ state: 'detached' });
  await panel.getByText('Delärende till').waitFor();
  await panel.getByRole('button', { name: `Ta bort kopplingen till ${number}` }).click();
  await panel.getByText('Inga andra ärenden.').waitFor();
}

async function secrecy(page) {
  const panel = region(page, 'Sekretess och jäv');
  await panel.getByRole('button', { name: 'Sekretessmarkera' }).click();
  const dialog = dialogOf(page, 'Sekretessmarkera');
  await dialog.getByLabel('Vad?').selectOption({ label: 'En handling' });
  await dialog.getByLabel('En handling').selectOption({ label: 'intyg.pdf' });
  await dialog.getByLabel('Bestämmelse').fill('21 kap. 1 § offentlighets- och sekretesslagen (2009:400)');
  await dialog.getByLabel('Varför?').fill('Uppgift om hälsa.');
  await dialog.getByRole('button', { name: 'Sekretessmarkera' }).click();
  await dialog.waitFor({ state: 'detached' });
  await panel.getByText('Uppgift om hälsa.').first().waitFor();
  await region(page, 'Handlingar').getByText(/Sekretess enligt 21 kap/).waitFor();
  await panel.getByRole('button', { name: /^Häv: / }).click();
  const end = dialogOf(page, 'Häv');
  await end.getByLabel('Varför hävs markeringen?').fill('Uppgiften är allmänt känd.');
  await end.getByRole('button', { name: 'Häv' }).click();
  await end.waitFor({ state: 'detached' });
  await panel.getByText(/Upphörde .*allmänt känd/).waitFor();
}

const drawn = (canvas) =>
  Array.from(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data).some(
    (value, at) => at % 4 !== 3 && value < 250
  );

async function isDrawn(canvas, name) {
  for (let i = 0; i < 100; ++i) {
    if (await canvas.evaluate(drawn)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(`${name} is not drawn`);
}

// Nothing of a document becomes a part of the page: what is seen is points on a canvas.
async function documents(page) {
  const panel = region(page, 'Handlingar');
  for (const [name, label] of [['foto.png', 'foto.png'], ['intyg.pdf', 'intyg.pdf, sidan 1']]) {
    await panel.getByRole('button', { name: `Visa ${name}` }).click();
    const dialog = dialogOf(page, name);
    const canvas = dialog.getByRole('img', { name: label });
    await canvas.waitFor();
    await isDrawn(canvas, name);
    if (name.endsWith('.pdf')) await dialog.getByText('Kan inte lyfta armen').waitFor({ state: 'attached' });
    await assertAccessible(page, `the preview of ${name}`);
    await dialog.getByRole('button', { name: 'Stäng' }).click();
  }
  await panel.getByRole('button', { name: 'Visa falsk.png' }).click();
  const dialog = dialogOf(page, 'falsk.png');
  await dialog.getByText('Den här filen kan inte visas här.').waitFor();
  await dialog.getByRole('button', { name: 'Stäng' }).click();
  assert.equal(await page.locator('main iframe, main object, main embed, main img').count(), 0);
}

// What could not be done is told where one did it, and nowhere else.
async function tellsWhere(page) {
  const panel = region(page, 'Checklista');
  const item = panel.getByRole('checkbox', { name: /Tidigare tillstånd är kontrollerade/ });
  await page.route('**/checklist/*', (route) => route.fulfill({ status: 503, body: '{}' }));
  await item.click();
  await panel.getByRole('alert').waitFor();
  assert.equal(await page.getByRole('alert').count(), 1, 'no other part of the page tells it');
  await page.getByRole('button', { name: 'Ny uppgift' }).click();
  const dialog = dialogOf(page, 'Ny uppgift');
  await dialog.getByLabel('Vad ska göras?').waitFor();
  assert.equal(await dialog.getByRole('alert').count(), 0, 'nor a form that is opened now');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.unroute('**/checklist/*');
  await item.click();
  await panel.getByText('1 av 3').waitFor();
  assert.equal(await page.getByRole('alert').count(), 0, 'and it is gone once it was done');
  await item.click();
  await panel.getByText('0 av 3').waitFor();
}

// A save that fails keeps the text; a colleague at the same tab never sees it.
async function nothingIsLost({ page, context }) {
  await page.getByRole('button', { name: 'Skriv beslut' }).click();
  await page.getByLabel('Skäl', { exact: true }).fill('Påbörjade skäl');
  await page.reload();
  await page.getByLabel('Skäl', { exact: true }).waitFor(); // it stands open, as it was left
  assert.equal(await page.getByLabel('Skäl', { exact: true }).inputValue(), 'Påbörjade skäl');
  await region(page, 'Beslut').getByRole('button', { name: 'Stäng' }).click();
  const note = page.getByLabel('Ny anteckning');
  const save = region(page, 'Tjänsteanteckningar').getByRole('button', { name: 'Spara' });
  await note.fill('Davids egen text');
  await page.route('**/notes', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await save.click();
  await page.getByText('Servern svarar inte.').waitFor();
  assert.equal(await note.inputValue(), 'Davids egen text');
  await page.unroute('**/notes');
  await context.clearCookies();
  await save.click();
  const dialog = dialogOf(page, 'Din inloggning har gått ut');
  await dialog.getByRole('button', { name: /^Karin Lund/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await note.waitFor();
  assert.equal(await note.inputValue(), '', 'Karin does not see what David wrote');
  await note.fill('Karins text');
  await context.clearCookies();
  await save.click();
  await dialog.getByRole('button', { name: /^David Strand/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await note.waitFor();
  assert.equal(await note.inputValue(), 'Davids egen text', 'David goes on where he was');
  await save.click();
  await region(page, 'Tjänsteanteckningar').getByRole('listitem').filter({ hasText: 'Davids egen text' }).waitFor();
}

async function permits(page, caller, id) {
  const { version } = await caller.send('GET', at(id));
  const decision = {
    outcome: 'approved', reasons: 'Kan inte gå längre.', valid_from: inDays(0), valid_to: inDays(700),
    legal_basis: '13 kap. 8 § trafikförordningen (1998:1276)'
  };
  await caller.send('PUT', `${at(id)}/decision`, decision, { 'If-Match': `"${version}"` });
  await page.reload();
  await page.getByText('Kortet tillverkas').first().waitFor(); // by itself
  const panel = region(page, 'Tillstånd');
  await panel.getByText('Gäller').first().waitFor();
  await panel.getByRole('button', { name: /^Anmäl förlust/ }).click();
  const loss = dialogOf(page, 'Anmäl förlust');
  await loss.getByLabel('Vad har hänt?').selectOption({ label: 'Stulet' });
  await loss.getByRole('button', { name: 'Anmäl förlust' }).click();
  await loss.waitFor({ state: 'detached' });
  await panel.getByText(/^Stulet /).waitFor();
  await panel.getByRole('button', { name: /^Nytt nummer/ }).click();
  await panel.getByText('Ersatt', { exact: true }).waitFor();
  await panel.getByRole('button', { name: /^Återkalla/ }).click();
  const revoke = dialogOf(page, 'Återkalla');
  await revoke.getByLabel('Skäl', { exact: true }).fill('Uppgifterna stämde inte.');
  await revoke.getByRole('button', { name: 'Återkalla' }).click();
  await revoke.waitFor({ state: 'detached' });
  await panel.getByText('Återkallat', { exact: true }).waitFor();
}

// Only into a case of the same applicant.
async function merges(page, { double, related, shown }) {
  await page.goto(`/cases/${double.id}`);
  await page.getByRole('button', { name: 'Slå samman' }).click();
  const dialog = dialogOf(page, 'Slå samman');
  await dialog.getByLabel('Ärendet som fortsätter').fill(related.number);
  await dialog.getByLabel('Varför är det samma ärende?').fill('Samma ansökan två gånger.');
  await dialog.getByRole('button', { name: 'Slå samman' }).click();
  const refusal = dialog.getByRole('alert').filter({ hasText: 'Det har en annan sökande.' });
  await refusal.waitFor();
  assert.equal(
    await refusal.innerText(),
    'Ärendet kan inte slås samman med det andra ärendet. Det har en annan sökande. Koppla ihop ärendena i stället.',
    'the rule in the words of who reads it, and nothing in another language'
  );
  await dialog.getByLabel('Ärendet som fortsätter').fill(shown.number);
  await dialog.getByRole('button', { name: 'Slå samman' }).click();
  await page.getByText('Sammanslaget med ett annat ärende').waitFor();
  await page.getByRole('link', { name: shown.number }).first().click();
  await page.getByText(`${shown.number}, `).waitFor();
}

// A closed case is taken up again.
async function reopens(page, caller, id) {
  const { version } = await caller.send('GET', at(id));
  await caller.send('PUT', `${at(id)}/closure`, { reason: 'Kortet är skickat.' }, { 'If-Match': `"${version}"` });
  await page.goto(`/cases/${id}`);
  await page.getByRole('button', { name: 'Återuppta ärendet' }).click();
  const dialog = dialogOf(page, 'Återuppta ärendet');
  await dialog.getByLabel('Varför återupptas ärendet?').fill('Beslutet ska omprövas.');
  await dialog.getByRole('button', { name: 'Återuppta ärendet' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/^Avslutades .* återupptogs .*omprövas/).waitFor();
}

async function handsOver(page, id) {
  await page.goto(`/cases/${id}`);
  await page.getByRole('button', { name: 'Lämna över' }).click();
  const dialog = dialogOf(page, 'Lämna över');
  await dialog.getByLabel('Till enhet').selectOption('environment');
  await dialog.getByLabel('Varför lämnas ärendet över?').fill('Fel enhet.');
  await dialog.getByRole('button', { name: 'Lämna över' }).click();
  await dialog.waitFor({ state: 'detached' });
}

// A building permit: its time can be extended, and two decide.
export async function deskFourEyes({ browser, external }) {
  const citizen = await Caller.logIn(external.portal, anna);
  const form_data = {
    property_designation: 'SUNDSVALL BALDER 4', within_zoning_plan: 'yes', measure: 'facade_change',
    description: 'Ny färg på huset.'
  };
  const { id } = await citizen.send('POST', '/my-cases/v1/2281/cases', { case_type: 'building-permit', form_data });
  const nils = await comeAs(browser, external.desk, 'Nils Hedlund');
  const { page } = nils;
  await page.goto(`/cases/${id}`);
  await page.getByRole('button', { name: 'Ta ärendet', exact: true }).click();
  await page.getByRole('button', { name: 'Förläng tiden' }).click();
  const extend = dialogOf(page, 'Förläng tiden');
  await extend.getByLabel('Ny dag').fill(inDays(100));
  await extend.getByLabel('Skäl').fill('Grannarna ska höras.');
  await extend.getByRole('button', { name: 'Förläng tiden' }).click();
  await extend.waitFor({ state: 'detached' });
  await region(page, 'Handläggningstid').getByText('Grannarna ska höras.').waitFor();
  await page.getByRole('button', { name: 'Föreslå beslut' }).click();
  await page.getByLabel('Utgång').selectOption({ label: 'Avslag' });
  await page.getByLabel('Skäl', { exact: true }).fill('Strider mot detaljplanen.');
  await page.getByRole('button', { name: 'Föreslå beslut' }).click();
  await dialogOf(page, 'Föreslå beslut').getByRole('button', { name: 'Föreslå beslut' }).click();
  await page.getByText(/^Föreslaget av Nils Hedlund/).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Besluta enligt förslaget' }).count(), 0);
  const ylva = await comeAs(browser, external.desk, 'Ylva Norgren');
  await ylva.page.goto(`/cases/${id}`);
  await ylva.page.getByRole('button', { name: 'Besluta enligt förslaget' }).click();
  await ylva.page.getByText(/^Beslutat av Ylva Norgren/).waitFor();
  for (const one of [nils, ylva]) {
    assert.deepEqual(one.faults, []);
    await one.context.close();
  }
}

export async function deskCase({ browser, external }) {
  const made = await makeCases(external);
  const caller = await Caller.logIn(external.desk, { user_name: 'david.strand' });
  const david = await comeAs(browser, external.desk, 'David Strand');
  const { page } = david;
  const { id } = made.shown;
  await page.goto(`/cases/${id}`);
  await atOneGlance(page);
  await findsTheWay(page);
  await tasks(page);
  await checklist(page);
  await tellsWhere(page);
  await texts(page);
  await checks(page);
  await documents(page);
  await secrecy(page);
  await relations(page, made.related.number);
  await opinions(page, external, browser, id);
  await nothingIsLost(david);
  await permits(page, caller, id);
  await reopens(page, caller, id);
  await merges(page, made);
  await handsOver(page, made.related.id);
  assert.deepEqual(david.faults, []);
  await david.context.close();
}
