// A real browser and the people in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axe_tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const patience = 45_000; // milliseconds

export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  });
}

// What a page may never have on its conscience: a script that broke, a breach of its policy. An
// answer that was no success is part of what is tested.
function watch(page, faults) {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('dialog', (dialog) => faults.push(`${page.url()}: a dialog of a script: ${dialog.message()}`));
}

export async function openPage(browser, address, { language = 'sv', colours = 'light', size, scale = 1, cookies } = {}) {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'sv-SE',
    viewport: size ?? { width: 1280, height: 900 },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce'
  });
  if (cookies) await context.addCookies(cookies);
  await context.addInitScript(
    ([lang, scheme]) => {
      localStorage.setItem('kansli-language', lang);
      localStorage.setItem('kansli-colours', scheme);
    },
    [language, colours]
  );
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const faults = [];
  watch(page, faults);
  return { page, context, faults };
}

// Somebody who has logged in, at the first page.
export async function comeAs(browser, address, name, options) {
  const opened = await openPage(browser, address, options);
  await opened.page.goto('/');
  await opened.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await opened.page.locator('header summary').filter({ hasText: name.split(' ')[0] }).waitFor();
  return opened;
}

export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
    axe_tags
  );
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}\n      ${node.failureSummary?.replaceAll('\n', ' ')}`)
  );
}

export async function assertAccessible(page, what) {
  const found = await violations(page);
  assert.deepEqual(found, [], `${what}:\n    ${found.join('\n    ')}`);
}

// Nothing sticks out to the side.
export async function assertFits(page, what) {
  const over = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return Array.from(document.querySelectorAll('body *'))
      .filter((one) => one.getBoundingClientRect().right > width + 1)
      .slice(-3)
      .map((one) => `${one.tagName}.${one.className}`);
  });
  assert.deepEqual(over, [], `${what} is wider than the screen`);
}
