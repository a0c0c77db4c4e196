// A rule set on its way: taken away, drafted, looked at beforehand, published.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, fits } from '../check.js';
import { as, stage } from '../stage.js';

const sent = (page, button) => Promise.all([page.waitForEvent('load'), page.click(button)]);
const keep = 'form[action="/standards/drafts"] button';

const begin = async (page, title, yaml) => {
  await page.goto(`${stage.url}/standards/drafts/new`);
  await page.fill('#f-title', title);
  await page.fill('#f-decision', 'Lenkungskreis 11.03.2020');
  await page.fill('#f-from', '01.04.2020');
  await page.fill('#f-yaml', yaml);
};

test('what is taken away and read again changes nothing', async () => {
  const context = await as('leitung'), page = await context.newPage();
  const text = await (await context.request.get(`${stage.url}/standards/rules.yaml`)).text();
  await begin(page, 'Derselbe Text', text);
  await sent(page, keep);
  assert.match(await page.textContent('main .note-warn'), /ändert nichts/);
  await page.close();
});

test('a line that cannot be read is named, a draft is looked at, then published for all', async () => {
  const page = await (await as('leitung')).newPage();
  await begin(page, 'Sperre nach acht Minuten', 'scope: {}\nsettings:\n  screen-lock:\n    - wert: 8\n');
  await page.click(keep);
  assert.match(await (await page.waitForSelector('form > .note-bad')).textContent(), /Zeile 4.*wert/);
  await page.fill('#f-yaml', 'scope: {}\nsettings:\n  screen-lock:\n    - value: 8\n');
  await sent(page, keep);
  assert.match(await page.textContent('section[aria-labelledby=h-settings]'), /Bildschirmsperre/);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await fits(page, `a draft at ${width}`);
    await accessible(page, `a draft at ${width}`);
  }
  await sent(page, 'form[action$="/publication"] button');
  assert.match(page.url(), /\/standards\/baselines\/\d+$/);
  assert.match(await page.textContent('section[aria-labelledby=h-new]'), /höchstens 8 min/);
  await page.close();
});
