#!/usr/bin/env node
// Replaces systemctl where there is no systemd: runs the commands of a unit itself. UNIT is the file of the template,
// UNIT_STATE a folder for things to remember. It knows is-active, start, stop, enable and disable.
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const { UNIT = '', UNIT_STATE = '' } = process.env;
const [command, ...rest] = process.argv.slice(2);
const unit = rest.find((word) => !word.startsWith('--')) ?? '';
const [, instance = ''] = unit.split('@');
const pidFile = path.join(UNIT_STATE, `${instance}.pid`);

const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : undefined;

if (command === 'is-active') process.exitCode = isAlive() ? 0 : 3;
else if (command === 'start') start();
else if (command === 'stop') await stop();

function isAlive() {
  try {
    if (pid === undefined) return false;
    process.kill(pid, 0);
    // A zombie has ended, although its parent has not collected it yet (proc(5)).
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function start() {
  const lines = readFileSync(UNIT, 'utf8').replaceAll('%i', instance).split('\n');
  const all = (key) =>
    lines.filter((line) => line.startsWith(`${key}=`)).map((line) => line.slice(key.length + 1));
  const given = all('Environment').flatMap((line) => line.split(' '));
  const env = {
    PATH: process.env.PATH,
    ...Object.fromEntries(given.map((one) => [one.split('=')[0], one.replace(/^[^=]*=/, '')])),
  };
  const [cwd] = all('WorkingDirectory');
  mkdirSync(path.dirname(env.INDEX_FILE), { recursive: true });
  const log = openSync(path.join(UNIT_STATE, `${instance}.log`), 'a');
  const options = { cwd, env, stdio: ['ignore', log, log] };
  const words = (line) =>
    line.replace(/^-/, '').replace('/usr/bin/node', process.execPath).split(' ');
  for (const line of all('ExecStartPre')) {
    const [program, ...args] = words(line);
    const { status } = spawnSync(program, args, options);
    if (status !== 0 && !line.startsWith('-')) process.exit(1);
  }
  const [program, ...args] = words(all('ExecStart')[0] ?? '');
  const server = spawn(program, args, { ...options, detached: true });
  server.unref();
  closeSync(log);
  writeFileSync(pidFile, String(server.pid));
}

async function stop() {
  if (isAlive()) process.kill(pid, 'SIGTERM');
  while (isAlive()) await sleep(20);
  rmSync(pidFile, { force: true });
}
