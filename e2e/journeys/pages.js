// Every page that a role can reach by links, once per kind of page, in light and dark, wide and at 320 px.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, fits, listen, weigh } from '../check.js';
import { as, pictures, stage } from '../stage.js';

const modes = [
  { name: 'light', colorScheme: 'light', width: 1440 },
  { name: 'dark', colorScheme: 'dark', width: 1440 },
  { name: '320', colorScheme: 'light', width: 320 },
  { name: '320-dark', colorScheme: 'dark', width: 320 },
];
const heaviest = 200_000;
const visited = new Set();

/** Pages of one kind look alike: /inventory/devices/0199.. is visited once, whatever is asked of it, and so is one setting of many. */
const kind = path => path.split('?')[0].replace(/^(\/standards\/settings\/)[^/]+/, '$1{id}').split('/').map(step => (/\d/.test(step) && step !== 'v1' ? '{id}' : step)).join('/');

/** Addresses of this house in a page, those that ask nothing first. */
const linked = html => [...new Set([...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, path]) => path.replaceAll('&amp;', '&')))]
  .sort((one, other) => one.includes('?') - other.includes('?'));

const isPage = async (context, path) => {
  const answer = await context.request.get(stage.url + path, { maxRedirects: 5 });
  return answer.headers()['content-type']?.startsWith('text/html') ? answer.status() : null;
};

const look = async (context, path, picture) => {
  const page = await context.newPage(), complaints = listen(page);
  for (const { name, colorScheme, width } of modes) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(stage.url + path);
    const where = `${path} (${name})`;
    await page.screenshot({ path: `${pictures}${picture}-${name}.png`, fullPage: true });
    await fits(page, where);
    await accessible(page, where);
  }
  const links = linked(await page.content());
  await page.close();
  assert.deepEqual(complaints, [], path);
  return links;
};

const walk = async (t, login) => {
  const context = await as(login);
  const queue = ['/'], seen = new Set(['/']);
  for (let path = queue.shift(); path; path = queue.shift()) {
    const status = await isPage(context, path);
    if (status === null || (path !== '/' && visited.has(kind(path)))) continue;
    if (path !== '/') visited.add(kind(path));
    await t.test(`${login} ${path}`, async () => {
      assert.equal(status, 200, path);
      const picture = `${login}${kind(path).replaceAll('/', '-').replaceAll(/[{}]/g, '')}`;
      const links = await look(context, path, picture);
      const weight = await weigh(context, stage.url + path);
      assert.ok(weight <= heaviest, `${path} weighs ${weight} bytes`);
      for (const link of links) {
        if (!seen.has(kind(link))) { seen.add(kind(link)); queue.push(link); }
      }
    });
  }
};

test('every page of every role', async t => {
  for (const login of stage.logins.keys()) await t.test(login, t => walk(t, login));
});

// Cheap, so without a picture: what a role is offered, it may open.
test('every link of every role leads somewhere', async t => {
  const slow = [], dead = [];
  for (const login of stage.logins.keys()) {
    const context = await as(login), queue = ['/'], seen = new Set(['/']);
    for (let path = queue.shift(); path; path = queue.shift()) {
      const began = Date.now(), answer = await context.request.get(stage.url + path);
      slow.push([Date.now() - began, login, path]);
      if (answer.status() !== 200) dead.push(`${answer.status()} ${login} ${path}`);
      const isHtml = answer.headers()['content-type']?.startsWith('text/html');
      for (const link of isHtml ? linked(await answer.text()) : []) {
        if (!seen.has(kind(link))) { seen.add(kind(link)); queue.push(link); }
      }
    }
    assert.ok(seen.size > 2, `${login} sees ${seen.size} kinds of pages`);
  }

  assert.deepEqual(dead, []);
  slow.sort(([one], [other]) => other - one);
  t.diagnostic(`${slow.length} answers, the slowest: ${slow.slice(0, 15).map(([ms, login, path]) => `${ms} ms ${login} ${path}`).join('; ')}`);
});

test('the log-in and an address that does not exist', async () => {
  const context = await stage.browser.newContext({ locale: 'de-DE' });
  await look(context, '/login', 'nobody-login');
  await look(await as([...stage.logins.keys()][0]), '/accessibility', 'accessibility');
  await context.close();
});
