// By keyboard alone, and without any script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible } from '../check.js';
import { as, logIn, stage } from '../stage.js';

const focused = page => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());

test('the keys of the sheet do what it says', async () => {
  const page = await (await as('leitung')).newPage();
  await page.goto(stage.url);
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Zum Inhalt springen');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'main');
  await page.keyboard.press('/');
  assert.equal(await focused(page), 'search');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+k');
  assert.equal(await focused(page), 'search');
  await page.keyboard.press('Tab');
  await page.keyboard.press('?');
  assert.ok(await page.isVisible('#keys'));
  await accessible(page, 'the sheet of keys');
  await page.keyboard.press('Escape');
  assert.ok(!(await page.isVisible('#keys')));
  await page.close();
});

test('a list is walked row by row', async () => {
  const page = await (await as('leitung')).newPage();
  await page.goto(`${stage.url}/inventory/devices`);
  const row = () => page.evaluate(() => [...document.querySelectorAll('[data-rows] tbody tr')].findIndex(row => row.contains(document.activeElement)));
  for (const [key, at] of [['j', 0], ['j', 1], ['j', 2], ['k', 1]]) {
    await page.keyboard.press(key);
    assert.equal(await row(), at);
  }
  await page.keyboard.press('Alt+1');
  assert.equal(await focused(page), 'find');
  await page.keyboard.type('zzzz');
  await page.waitForSelector('#rows .empty');
  assert.equal(await page.inputValue('#find'), 'zzzz');
  await page.close();
});

test('menus open and close by key and pass axe while open', async () => {
  const page = await (await as('leitung')).newPage();
  await page.goto(stage.url);
  for (const menu of ['.v-menu--line', '.v-user']) {
    await page.focus(`${menu} > summary`);
    await page.keyboard.press('Enter');
    assert.ok(await page.isVisible(`${menu} .v-pop`));
    await accessible(page, menu);
    await page.keyboard.press('Escape');
    assert.ok(!(await page.isVisible(`${menu} .v-pop`)));
  }
  await page.close();
});

test('without script: log in, look back in time, filter, speak English, leave', async () => {
  const context = await stage.browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
  const page = await context.newPage();
  await logIn(page, 'leitung', 'wrong');
  assert.match(await page.textContent('main'), /stimmt nicht/);
  await logIn(page, 'leitung');
  assert.match(await page.textContent('h1'), /Überblick/);
  await page.click('.v-menu--line > summary');
  await page.fill('#stand', '29.02.2020');
  await page.click('form[action="/as-of"] .kern-btn');
  assert.match(await page.textContent('.v-strip'), /29\.02\.2020/);
  await page.click('.v-strip button');
  assert.equal(await page.$('.v-strip'), null);
  await page.goto(`${stage.url}/inventory/devices`);
  await page.fill('#find', 'zzzz');
  await page.press('#find', 'Enter');
  assert.ok(await page.isVisible('#rows .empty'));
  await page.click('.v-user > summary');
  await page.click('.v-user [name=lang]');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  await page.click('.v-user > summary');
  await page.click('form[action="/logout"] button');
  assert.match(page.url(), /\/login/);
  await page.goto(`${stage.url}/account`);
  assert.ok(await page.isVisible('input[name=password]'));
  await context.close();
});
