// The work list: filters that are written, views that a unit shares, search while one types, many
// cases changed at once, the list as a file, and all of it by keys.
import assert from 'node:assert/strict';
import { anna, applyForParking, Caller } from './api.mjs';
import { assertAccessible, comeAs } from './browser.mjs';

const cases = 4;

async function makeCases(external) {
  const citizen = await Caller.logIn(external.portal, anna);
  const made = [];
  for (let i = 0; i < cases; ++i) made.push(await applyForParking(citizen));
  return made;
}

async function writeFilter(page, filter) {
  const title = page.getByText('Fler filter', { exact: true });
  if (!(await page.getByLabel('Skriv ett filter').isVisible())) await title.click();
  await page.getByLabel('Skriv ett filter').fill(filter);
  await page.getByRole('button', { name: 'Använd filtret' }).click();
}

async function filters(page) {
  await writeFilter(page, 'staus = received');
  await page.getByText('Uppgiften staus finns inte.').waitFor();
  await writeFilter(page, 'status = ');
  await page.getByText(/^.*Filtret slutar för tidigt, vid tecken \d+\.$/).waitFor();
  await assertAccessible(page, 'a wrong filter');
  await writeFilter(page, 'status in (received, under_review) and case_type = parking-permit');
  const chips = page.getByRole('list', { name: 'Filter som används' });
  await chips.getByText('case_type = parking-permit').waitFor();
  await page.getByRole('link', { name: /^PRH-/ }).first().waitFor();
  await chips.getByRole('button', { name: 'Ta bort filtret case_type = parking-permit' }).click();
  await chips.getByText('case_type = parking-permit').waitFor({ state: 'detached' });
  await chips.getByText('status in (received, under_review)').waitFor();
  await page.reload(); // what is written stays in the tab, and in no address
  await chips.getByText('status in (received, under_review)').waitFor();
  assert.ok(!page.url().includes('received'), 'the filter is not in the address');
}

async function builds(page) {
  await page.getByText('Fler filter', { exact: true }).click();
  const field = page.getByLabel('Uppgift');
  await field.selectOption('created_at');
  await page.getByLabel('Jämförelse').selectOption('>=');
  await page.getByLabel('Värde').fill('2026-01-01');
  await page.getByRole('button', { name: 'Lägg till filter' }).click();
  const chips = page.getByRole('list', { name: 'Filter som används' });
  await chips.getByText('created_at >= 2026-01-01').waitFor();
}

async function views(david, karin) {
  const { page } = david;
  await page.getByRole('button', { name: 'Spara som vy' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vyns namn').fill('Att granska');
  await page.reload();
  await page.getByRole('button', { name: 'Spara som vy' }).click();
  assert.equal(await dialog.getByLabel('Vyns namn').inputValue(), 'Att granska', 'what was typed is kept');
  await dialog.getByLabel('Dela med').selectOption('traffic');
  await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('list', { name: 'Filter som används' }).getByText('Vy: Att granska').waitFor();
  await page.getByRole('button', { name: 'Ändra vyn' }).click();
  await dialog.getByLabel('Vyns namn').fill('Granska nu');
  await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await karin.page.reload();
  const choice = karin.page.getByLabel('Sparad vy');
  await choice.selectOption({ label: 'Granska nu (Trafik och parkering)' });
  await karin.page.getByRole('link', { name: /^PRH-/ }).first().waitFor();
  assert.equal(await karin.page.getByRole('button', { name: 'Ta bort vyn' }).count(), 0, 'Karin may not change it');
  await page.getByRole('button', { name: 'Ta bort vyn' }).click();
  await dialog.getByRole('button', { name: 'Ta bort vyn' }).click();
  await dialog.waitFor({ state: 'detached' });
  const names = await page.getByLabel('Sparad vy').locator('option').allInnerTexts();
  assert.ok(!names.some((name) => name.includes('Granska nu')), names.join());
  await page.getByRole('button', { name: 'Rensa filter' }).click();
}

async function finds(page, number) {
  await page.getByLabel('Hitta ärende').pressSequentially(number);
  await page.getByRole('heading', { name: 'Sökträffar' }).waitFor();
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('heading', { name: 'Uppgifter i ansökan' }).waitFor();
  await page.goBack(); // what was sought is there still
  await page.getByRole('link', { name: number }).waitFor();
  await page.getByRole('button', { name: 'Visa arbetslistan igen' }).click();
  await page.getByRole('heading', { name: 'Sökträffar' }).waitFor({ state: 'detached' });
}

const focusedCase = () => document.activeElement?.closest('tr')?.dataset.case;

async function keys(page) {
  await page.locator('h1').focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Tangenter' });
  await dialog.getByText('välj ärendet').waitFor();
  await assertAccessible(page, 'the keys');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('j');
  const first = await page.evaluate(focusedCase);
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('k');
  await page.keyboard.press('x');
  assert.ok(first, 'j leads into the list');
  assert.notEqual(await page.evaluate(focusedCase), first, 'and on from there');
  await page.getByText('2 ärenden valda').waitFor();
}

async function inBulk(page) {
  const bar = page.getByRole('region', { name: 'Ändra flera ärenden' });
  await bar.getByRole('button', { name: 'Tilldela' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Handläggare').selectOption({ label: 'Karin Lund' });
  await dialog.getByRole('button', { name: 'Ändra 2 ärenden' }).click();
  await dialog.getByText('2 klara, 0 nekade, 0 väntar').waitFor();
  await assertAccessible(page, 'the results of a change to many cases');
  await dialog.getByRole('button', { name: 'Stäng' }).click();
  await page.getByRole('cell', { name: 'Karin Lund' }).nth(1).waitFor();
}

// What is not decided cannot be closed: each is refused for itself, and says why.
async function refused(page) {
  await writeFilter(page, 'status in (received, under_review)');
  await page.getByRole('row').filter({ hasText: /Beslut|Avslutat/ }).first().waitFor({ state: 'detached' });
  await page.getByLabel('Välj alla på sidan').check();
  await page.getByRole('button', { name: 'Avsluta ärenden' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Varför avslutas ärendet?').fill('Städar.');
  await dialog.getByRole('button', { name: /^Ändra \d+ ärenden$/ }).click();
  await dialog.getByText(/^0 klara, [1-9]\d* nekade, 0 väntar$/).waitFor();
  await dialog.getByText('Fatta beslut först').first().waitFor();
  await dialog.getByRole('button', { name: 'Stäng' }).click();
  await page.getByRole('button', { name: 'Rensa filter' }).click();
}

async function exports_(page) {
  await page.getByRole('button', { name: 'Exportera' }).click();
  const dialog = page.getByRole('dialog');
  await page.route('**/cases/exports', (route) => route.fulfill({ status: 503, body: '{}' }));
  await dialog.getByRole('button', { name: 'Hämta filen' }).click();
  await dialog.getByText('Det är många just nu').waitFor();
  await page.unroute('**/cases/exports');
  for (const [format, begin] of [['csv', '\uFEFF'], ['xlsx', 'PK']]) {
    await dialog.getByLabel('Format').selectOption(format);
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Hämta filen' }).click();
    const stream = await (await coming).createReadStream();
    const pieces = await stream.toArray();
    assert.ok(Buffer.concat(pieces).toString('utf8').startsWith(begin), format);
    await dialog.getByText(/är hämtad/).waitFor();
  }
  await dialog.getByRole('button', { name: 'Stäng' }).click();
}

// Whom one chose and until when is there after a reload, and gone once it was saved.
async function standIn(page) {
  await page.goto('/to-do');
  const open = page.getByRole('button', { name: 'Utse ersättare' });
  const dialog = page.getByRole('dialog');
  await open.click();
  await dialog.getByLabel('Vem ersätter dig?').selectOption({ label: 'Karin Lund' });
  await dialog.getByLabel('Till och med').fill('2099-01-31');
  await page.reload();
  await open.click();
  assert.equal(await dialog.getByLabel('Till och med').inputValue(), '2099-01-31');
  await dialog.getByLabel('Från och med').fill('2099-01-01'); // long after this test
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Karin Lund ersätter David Strand').waitFor();
  await open.click();
  assert.equal(await dialog.getByLabel('Till och med').inputValue(), '');
}

export async function deskWork({ browser, external }) {
  const made = await makeCases(external);
  const david = await comeAs(browser, external.desk, 'David Strand');
  const karin = await comeAs(browser, external.desk, 'Karin Lund');
  const { page } = david;
  await page.getByRole('link', { name: made[0].number }).waitFor();
  await filters(page);
  await builds(page);
  await views(david, karin);
  await finds(page, made[1].number);
  await keys(page);
  await inBulk(page);
  await refused(page);
  await exports_(page);
  await standIn(page);
  for (const one of [david, karin]) {
    assert.deepEqual(one.faults, []);
    await one.context.close();
  }
}
