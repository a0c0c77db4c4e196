// The real binary with the example association on a free port of this machine, and a real browser in front of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const binary = process.env.VERBUND ?? here('../target/debug/verbund');
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// An unoptimised build needs its time for three years of history.
const patience = 240_000;

export const pictures = here('../target/e2e/');
export const stage = { url: '', logins: new Map(), browser: null };
const contexts = new Map();
let house;

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

export const open = async () => {
  mkdirSync(pictures, { recursive: true });
  const port = await freePort();
  house = spawn(binary, ['demo', '--address', `127.0.0.1:${port}`], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, RUST_LOG: 'error' } });
  let said = '';
  house.stdout.on('data', text => { said += text; });
  stage.url = `http://localhost:${port}`;
  const end = Date.now() + patience;
  while (!(await fetch(`${stage.url}/health`).then(answer => answer.ok, () => false))) {
    if (house.exitCode !== null) throw new Error(`the demo ended with ${house.exitCode}: ${said}`);
    if (Date.now() > end) throw new Error(`the demo is not there after ${patience / 1000} s`);
    await new Promise(done => setTimeout(done, 200));
  }
  stage.password = said.match(/\(password for all: (.+)\)/)[1];
  for (const [, login, role] of said.matchAll(/^ {2}(\S+) +(.+)$/gm)) stage.logins.set(login, role);
  stage.browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags });
};

export const close = async () => {
  await stage.browser?.close();
  if (house?.exitCode === null) {
    house.kill('SIGTERM');
    await once(house, 'exit');
  }
};

export const logIn = async (page, login, password = stage.password) => {
  await page.goto(`${stage.url}/login`);
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', password);
  await page.press('input[name=password]', 'Enter');
  await page.waitForLoadState();
};

/** A browser of its own for a person, logged in once. */
export const as = async login => {
  if (!contexts.has(login)) {
    const context = await stage.browser.newContext({ locale: 'de-DE', viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await logIn(page, login);
    await page.close();
    contexts.set(login, context);
  }
  return contexts.get(login);
};
