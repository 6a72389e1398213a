// Starts both installations as they are run, with the built pages, and a browser that uses them.
//   node tests/run.mjs PROGRAMS [NAME...]      PROGRAMS holds kansli-external and -internal
// Each NAME is one of the parts below; without one all are run. KANSLI_MEASURED=1 holds the times
// of the budgets too, which only released programs on a quiet machine can keep. KANSLI_PICTURES=FOLDER
// has what every page showed when a part failed.
import { fileURLToPath } from 'node:url';
import { accessibility } from './accessibility.mjs';
import { acting } from './acting.mjs';
import { openBrowser } from './browser.mjs';
import { budgets } from './budgets.mjs';
import { conflict } from './conflict.mjs';
import { connected } from './connected.mjs';
import { deskAccessibility } from './desk-accessibility.mjs';
import { deskCase, deskFourEyes } from './desk-case.mjs';
import { deskPages } from './desk-pages.mjs';
import { deskProcess } from './desk-process.mjs';
import { deskWork } from './desk-work.mjs';
import { element, startForeignPortal } from './element.mjs';
import { hostile } from './hostile.mjs';
import { startInstallation } from './installation.mjs';
import { journeyExternal } from './journey-external.mjs';
import { journeyInternal } from './journey-internal.mjs';
import { keyboard } from './keyboard.mjs';
import { live } from './live.mjs';
import { otherPerson } from './other-person.mjs';
import { permits } from './permits.mjs';
import { prefill } from './prefill.mjs';

const parts = {
  journeyExternal, journeyInternal, keyboard, conflict, live, permits, prefill, otherPerson, acting, connected, hostile, element,
  deskWork, deskCase, deskFourEyes, deskProcess, deskPages, deskAccessibility, accessibility, budgets
};
const files = fileURLToPath(new URL('../../build/ui', import.meta.url));
const [programs, ...names] = process.argv.slice(2);
const wanted = names.length > 0 ? names : Object.keys(parts);

// Also closes the pages, so that the next part begins without them.
async function takePictures(browser, name) {
  const folder = process.env.KANSLI_PICTURES;
  for (const [at, context] of browser.contexts().entries()) {
    for (const page of folder ? context.pages() : [])
      await page.screenshot({ path: `${folder}/${name}-${at}.png` }).catch(() => {});
    await context.close();
  }
}

const started = [];
let failed = 0;
try {
  const foreign = await startForeignPortal();
  started.push(foreign.stop);
  const start = async (name) => {
    const made = await startInstallation({ programs, name, files, allowed: foreign.address });
    started.push(made.stop);
    return made;
  };
  const [external, internal] = await Promise.all([start('external'), start('internal')]);
  const browser = await openBrowser();
  started.push(() => browser.close());
  const world = { browser, external, internal, foreign, isMeasured: Boolean(process.env.KANSLI_MEASURED) };
  for (const name of wanted) {
    const begin = performance.now();
    const error = await parts[name](world).catch((thrown) => thrown);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    console.log(`${error ? 'FAILED' : 'ok    '} ${name} (${seconds} s)`);
    if (!error) continue;
    console.error(error);
    ++failed;
    await takePictures(browser, name);
  }
} finally {
  for (const stop of started.reverse()) await stop();
}
process.exit(failed > 0 ? 1 : 0);
