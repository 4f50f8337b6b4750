// Called by Maven: makes the islands (only when their sources changed) and lays them where the server serves them.
//   node web/build.mjs FOLDER
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
if (!target) throw new Error('usage: node build.mjs FOLDER');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  throw new Error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function sum(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(here.length)).update(readFileSync(path));
  return hash.digest('hex');
}

const stamp = (name) => join(here, 'node_modules', name);
const same = (path, value) => existsSync(path) && readFileSync(path, 'utf8') === value;
const npm = (...words) =>
  execFileSync('npm', words, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });

const packages = sum(['package.json', 'package-lock.json', '.npmrc'].map((name) => join(here, name)));
if (!same(stamp('.fettle-packages'), packages)) {
  npm('ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(stamp('.fettle-packages'), packages);
}

const sources = sum([
  ...files(join(here, 'src')),
  ...['package-lock.json', 'tsconfig.json', 'vite.config.ts'].map((name) => join(here, name)),
]);
if (!same(stamp('.fettle-sources'), sources) || !existsSync(join(here, 'dist', 'shell.js'))) {
  npm('run', '--silent', 'build');
  for (const chunk of files(join(here, 'dist', 'chunks')))
    if (/from\s*["'`]\.\.\/shell\.js/.test(readFileSync(chunk, 'utf8')))
      throw new Error(`${chunk} imports shell.js, which pages load under another address: it would run twice`);
  writeFileSync(stamp('.fettle-sources'), sources);
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
cpSync(join(here, 'dist'), target, { recursive: true });
