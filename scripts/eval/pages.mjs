// Reading pages: our own pages in the shapes of real sites, by scripts/eval-pages.ts.
import { runScript } from './run.mjs';

export async function pageRows(root) {
  const out = runScript(root, 'eval-pages.ts', []);
  const [, p, r, f1] = /^\s+ours\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)/m.exec(out).map(Number);
  const [, right, pages] = /kinds right\s+(\d+) of (\d+)/.exec(out).map(Number);
  return [
    { measure: 'pages: text precision', figure: p / 100 },
    { measure: 'pages: text recall', figure: r / 100 },
    { measure: 'pages: text F1', figure: f1 / 100, floor: 0.9, goal: 0.97 },
    { measure: 'pages: kinds right', figure: right / pages, floor: 0.95, goal: 1 },
  ];
}
