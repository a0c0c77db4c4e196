// The work of a day: somebody has what is known already, the desk asks back, the network's people keep a service.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, fits } from '../check.js';
import { as, stage } from '../stage.js';

const visit = async (login, path) => {
  const page = await (await as(login)).newPage();
  await page.goto(stage.url + path);
  return page;
};
// A form that is taken leads to a page; one that is refused says so and keeps what was typed.
const sent = (page, button) => Promise.all([page.waitForEvent('load'), page.click(button)]);
const refused = async (page, button) => { await page.click(button); return (await page.waitForSelector('form > .note-bad')).textContent(); };
const main = async page => (await page.textContent('main')).replace(/\s+/g, ' ');

test('who has what is known already joins instead of writing', async () => {
  const page = await visit('bueroplatz.brome', '/desk/tickets/new');
  await sent(page, 'section[aria-labelledby=h-known] form button');
  assert.match(page.url(), /\/desk\/tickets\/[0-9a-f-]+$/);
  await page.goto(`${stage.url}/desk/tickets/new`);
  assert.match(await page.textContent('section[aria-labelledby=h-known]'), /Schon mitgezählt/);
  await page.close();
});

test('what is typed proposes what may help, and passes axe while open', async () => {
  const page = await visit('bueroplatz.brome', '/desk/tickets/new');
  await page.fill('#f-text', 'Drucker zeigt Papierstau');
  await page.click('#help summary');
  await page.setViewportSize({ width: 320, height: 900 });
  await fits(page, 'help');
  await accessible(page, 'help');
  await page.close();
});

test('the desk asks back, and the clock runs again', async () => {
  const page = await visit('service-desk', '/desk/tickets?view=mine');
  await sent(page, 'main tbody th a');
  await page.fill('#f-text', 'Welcher Raum?');
  await sent(page, 'button[formaction$="/waiting"]');
  assert.match(await main(page), /Rückfrage offen seit/);
  await accessible(page, 'a ticket that waits');
  await sent(page, 'form[action$="/clock"] button');
  assert.doesNotMatch(await main(page), /Rückfrage offen seit/);
  await page.close();
});

test('a service is kept in the web, and refusals come in words', async () => {
  const page = await visit('netz', '/operations/services?q=Drucken');
  await sent(page, 'main tbody th a');
  const service = page.url();
  const open = async () => { await page.goto(service); await page.evaluate(() => document.querySelectorAll('main details').forEach(el => { el.open = true; })); };
  await open();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await fits(page, `forms of a service at ${width}`);
    await accessible(page, `forms of a service at ${width}`);
  }
  await open();
  const [places, book] = ['form[action$="/bookings"] [name=places]', 'form[action$="/bookings"] button'];
  await page.fill(places, 'viele');
  assert.match(await refused(page, book), /Das ist keine ganze Zahl/);
  assert.equal(await page.inputValue(places), 'viele');
  await accessible(page, 'a refused form');
  await page.fill(places, '17');
  await sent(page, book);
  assert.match(await page.textContent('section[aria-labelledby=h-takers]'), /17/);
  await open();
  await page.fill('form[action$="/targets"] [name=address]', 'drucker.verbund.example:9100');
  await sent(page, 'form[action$="/targets"] button');
  const watched = await page.textContent('section[aria-labelledby=h-watched]');
  assert.match(watched, /Verbindung \(TCP\)/);
  assert.match(watched, /drucker\.verbund\.example:9100/);
  await page.close();
});
