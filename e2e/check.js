// What every page must stand: no accessibility finding, no sideways scrolling, nothing blocked or broken in the browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe past the content security policy, which stays in force for the page. */
export const accessible = async (page, where) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), tags);
  const found = violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\n${nodes.slice(0, 3).map(node => `    ${node.html.slice(0, 160)}\n      ${node.any[0]?.message ?? ''}`).join('\n')}`);
  assert.equal(found.length, 0, `${where}\n${found.join('\n')}`);
};

export const fits = async (page, where) => {
  const { wide, culprit } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth, wide = document.documentElement.scrollWidth - width;
    const over = wide > 0 && [...document.querySelectorAll('body *')].find(el => el.getBoundingClientRect().right > width + 1 && !el.closest('.t-wrap, .fig, details:not([open]) > :not(summary)'));
    return { wide, culprit: over ? over.outerHTML.slice(0, 160) : '' };
  });
  assert.equal(wide, 0, `${where}: ${wide} px too wide, ${culprit}`);
};

/** Collects what the browser complains about: scripts that fail, content the policy blocks. */
export const listen = page => {
  const complaints = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()); });
  return complaints;
};

/** Bytes over the wire of a first visit, fonts apart. */
export const weigh = async (context, url) => {
  const page = await context.newPage(), sizes = [];
  const cdp = await context.newCDPSession(page);
  const kinds = new Map();
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { if (kinds.get(requestId) !== 'Font') sizes.push(encodedDataLength); });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.close();
  return sizes.reduce((sum, size) => sum + size, 0);
};
