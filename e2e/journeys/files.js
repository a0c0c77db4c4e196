// Lists and whole newcomers come in through the pages: handed over, judged, applied, taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible } from '../check.js';
import { as, stage } from '../stage.js';

const list = rows => ({ name: 'nachtrag.csv', mimeType: 'text/csv', buffer: Buffer.from(['Rechnername;Seriennummer;Typ;Raum', ...rows].join('\r\n'), 'latin1') });
const press = async (page, button) => {
  await page.focus(button);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
};
const text = page => page.textContent('main');

test('a list is judged before it changes anything, applied by keyboard and taken back', async () => {
  const page = await (await as('leitung')).newPage();
  const found = async () => {
    await page.goto(`${stage.url}/inventory/devices?q=NEU-E2E`);
    return page.locator('#rows tbody tr').count();
  };
  const judge = async rows => {
    await page.goto(`${stage.url}/inventory/imports`);
    const brome = await page.locator('#f-member option', { hasText: 'Brome' }).getAttribute('value');
    await page.selectOption('#f-member', brome);
    await page.selectOption('#f-about', 'devices');
    await page.setInputFiles('#f-file', list(rows));
    await press(page, 'form[enctype] button');
  };
  await judge(['NEU-E2E-1;SNE2E0001;PC;Büro 1', 'NEU-E2E-2;SNE2E0002;Raumschiff;Büro 2', 'NEU-E2E-3;SNE2E0003;Notebook;']);
  await accessible(page, 'a list that was judged');
  assert.match(await text(page), /Raumschiff/);
  assert.equal(await found(), 0, 'nothing is there before it is applied');
  await page.goBack();
  await press(page, 'form[action$="/application"] button');
  await accessible(page, 'a list that was applied');
  const applied = page.url();
  assert.equal(await found(), 2, 'the row that does not fit is told and left out');
  await page.goto(applied);
  await press(page, 'form[action$="/undoing"] button');
  assert.equal(await found(), 0);
  await page.close();
});

test('dirt is refused with what to do, and nothing is stored', async () => {
  const page = await (await as('leitung')).newPage();
  for (const [name, content] of [['bild.xlsx', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'], ['leer.csv', ''], ['breit.csv', `${'a;'.repeat(100_000)}\n`]]) {
    await page.goto(`${stage.url}/inventory/imports`);
    await page.setInputFiles('#f-file', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content, 'latin1') });
    await page.focus('form[enctype] button');
    await page.keyboard.press('Enter');
    const said = await page.waitForSelector('form > .note-bad');
    assert.ok((await said.textContent()).length > 40, name);
    assert.equal(await page.evaluate(() => document.activeElement.className), 'note note-bad', name);
    assert.ok(page.url().endsWith('/inventory/imports'), name);
    await accessible(page, `refused: ${name}`);
  }
  await page.close();
});

test('a newcomer: proposals accepted and the wave of networks run, by keyboard', async () => {
  const page = await (await as('netz')).newPage();
  await page.goto(`${stage.url}/accession`);
  await page.click('a[href^="/accession/0"]');
  const newcomer = page.url();
  await press(page, 'form[action$="/acceptance"] button');
  assert.equal(await page.locator('form[action$="/acceptance"] button').count(), 0, 'no proposal is left open');
  await page.goto(`${newcomer}/waves/network`);
  await press(page, 'form[action$="/cutover"] button');
  await accessible(page, 'a wave that ran');
  await page.goto(`${stage.url}/inventory/networks?q=10.56.`);
  assert.ok(await page.locator('#rows tbody tr').count() >= 4, 'its networks are there, at their new addresses');
  await page.close();
});
