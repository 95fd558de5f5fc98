// Runs the command line and the scorers as a user does.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `onrecord ARGS` with text on standard input; standard output as text. Exit 1 is allowed: lines may be skipped. */
export function onrecord(root, args, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'onrecord.js'), ...args], {
      cwd: root,
      env: { ...process.env, LOG_LEVEL: 'error', DATABASE_URL: '', REDIS_URL: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 || code === 1
        ? resolve(Buffer.concat(chunks).toString('utf8'))
        : reject(new Error(`exit ${code}: ${args[0]}`)),
    );
    child.stdin.end(input);
  });
}

export const lines = (text) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
export const jsonl = (values) => `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;

/** A scorer of ../shared/eval, for those that export nothing. */
export function runScorer(script, args) {
  const { stdout, status, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Calls `work` with a folder that is gone afterwards. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A TypeScript script of ours, its output as text. */
export function runScript(root, name, args) {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { stdout, status, stderr } = spawnSync(process.execPath, [tsx, join(root, 'scripts', name), ...args], {
    encoding: 'utf8',
    cwd: root,
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return stdout;
}

/** A maker of table rows from `{measure: [floor, goal]}`. `atMost`: the figure must not be higher. */
export const rowsOf =
  (floors) =>
  (measure, figure, atMost = false) => {
    const [floor, goal] = floors[measure];
    return { measure, figure, floor, goal, atMost };
  };
