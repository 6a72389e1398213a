// Maria needs help with her printer; Ida helps. And Vera registers a case for somebody who called.
import assert from 'node:assert/strict';
import { comeAs } from './browser.mjs';

async function report(page) {
  await page.getByRole('link', { name: 'Skapa ett ärende' }).click();
  await page.getByRole('link', { name: /^IT-support/ }).click();
  await page.getByLabel('Vad gäller det?').selectOption({ label: 'Skrivare' });
  await page.getByLabel('Rubrik').fill('Skrivaren skriver inte');
  await page.getByLabel('Beskriv ärendet').fill('Den blinkar rött sedan i morse.');
  await page.getByLabel('Märkning på utrustningen').fill('SKR-0042');
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
  await page.getByRole('radio', { name: 'Min arbetsgrupp' }).check();
  await page.getByRole('radio', { name: 'Jag kan arbeta' }).check();
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
  await page.getByRole('heading', { name: 'Kontakt' }).waitFor();
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
  await page.getByRole('button', { name: 'Fortsätt till kontroll' }).click();
  await page.getByText('SKR-0042').waitFor();
  await page.getByRole('button', { name: 'Skicka in' }).click();
  await page.getByRole('heading', { name: /^Tack/ }).waitFor();
  await page.getByRole('link', { name: 'Följ ärendet' }).click();
  await page.getByText('inom 5 dagar').waitFor();
}

async function help(page) {
  await page.getByRole('link', { name: 'Ej tilldelade' }).click();
  await page.getByRole('link', { name: /^ITS-/ }).first().click();
  await page.getByText('Den blinkar rött sedan i morse.').waitFor();
  await page.getByRole('button', { name: 'Ta ärendet', exact: true }).click();
  await page.getByText('Pågående').first().waitFor();
  await page.getByLabel('Skriv ett meddelande').fill('Jag har startat om den. Fungerar det?');
  await page.getByRole('button', { name: 'Skicka', exact: true }).click();
  await page.getByText('Meddelandet är skickat.').waitFor();
  await page.getByText('Den här ärendetypen avslutas utan beslut.').waitFor();
}

// The answer comes to Maria without a reload.
async function answered(page) {
  await page.getByText('Jag har startat om den. Fungerar det?').waitFor({ timeout: 60_000 });
}

async function register(page) {
  await page.getByRole('link', { name: 'Registrera ärende' }).click();
  await page.getByLabel('Ärendetyp').selectOption({ label: 'IT-support' });
  await page.getByLabel('Hur kom det in?').selectOption({ label: 'Telefon' });
  await page.getByLabel('Personnummer, organisationsnummer eller namn').fill('Wallin');
  await page.getByRole('button', { name: 'Sök' }).click();
  await page.getByRole('button', { name: /^Välj Per Wallin/ }).click();
  await page.getByLabel('Beskriv ärendet').fill('Kommer inte in i sin dator.');
  await page.getByRole('button', { name: 'Registrera' }).click();
  await page.getByText(/^ITS-.*Inkom .* via telefon/).waitFor();
  await page.getByText('Per Wallin').first().waitFor();
}

export async function journeyInternal({ browser, internal }) {
  const maria = await comeAs(browser, internal.portal, 'Maria Forsberg');
  await report(maria.page);
  const ida = await comeAs(browser, internal.desk, 'Ida Norell');
  await help(ida.page);
  const vera = await comeAs(browser, internal.desk, 'Vera Lind');
  await register(vera.page);
  await answered(maria.page);
  for (const one of [maria, ida, vera]) {
    assert.deepEqual(one.faults, []);
    await one.context.close();
  }
}
