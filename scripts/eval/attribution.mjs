// Who said what: PolNeAR, GUM and three articles annotated by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lines, onrecord, rowsOf } from './run.mjs';

const FLOORS = {
  'PolNeAR dev, speech, joint F1': [0.775, 0.74],
  'PolNeAR dev, all, joint F1': [0.667, 0.62],
  'PolNeAR dev, direct, content exact F1': [0.91, 0.9],
  'PolNeAR dev, mixed, content exact F1': [0.65, 0.65],
  'PolNeAR dev, indirect, content exact F1': [0.493, 0.45],
  'GUM, joint F1': [0.55, 0.55],
  'talks, joint F1': [0.81, 0.72],
  'talks, speakers right': [0.78, 0.92],
  'talks, attributions in boilerplate': [0, 0],
};
const row = rowsOf(FLOORS);

export async function attributionRows(root, gold) {
  const { score } = await import(pathToFileURL(join(gold, 'score-attributions.mjs')).href);
  const read = (name) => readFileSync(join(gold, 'attribution', `${name}.jsonl`), 'utf8');
  const extracted = async (records) =>
    lines(
      await onrecord(
        root,
        ['extract', '--jsonl', '--json'],
        records.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'),
      ),
    );
  const dev = lines(read('polnear')).filter(({ split }) => split === 'dev');
  const polnear = await extracted(dev);
  const speech = score(dev, polnear, { speech: true }).all;
  const all = score(dev, polnear);
  const gum = lines(read('gum'));
  const talks = lines(read('talks'));
  const talksFound = await extracted(talks);
  return [
    row('PolNeAR dev, speech, joint F1', speech.joint.f1),
    { measure: 'PolNeAR dev, speech, joint P', figure: speech.joint.p },
    { measure: 'PolNeAR dev, speech, joint R', figure: speech.joint.r },
    row('PolNeAR dev, all, joint F1', all.all.joint.f1),
    row('PolNeAR dev, direct, content exact F1', all.direct.exact.f1),
    row('PolNeAR dev, mixed, content exact F1', all.mixed.exact.f1),
    row('PolNeAR dev, indirect, content exact F1', all.indirect.exact.f1),
    row('GUM, joint F1', score(gum, await extracted(gum)).all.joint.f1),
    row('talks, joint F1', score(talks, talksFound).all.joint.f1),
    row('talks, speakers right', speakersRight(talks, talksFound)),
    row('talks, attributions in boilerplate', inBoilerplate(talks, talksFound), true),
  ];
}

const overlap = (a, b) => a.some(([s, e]) => b.some(([t, f]) => s < f && t < e));
const shared = (a, b) =>
  a.reduce((sum, [s, e]) => sum + b.reduce((n, [t, f]) => n + Math.max(0, Math.min(e, f) - Math.max(s, t)), 0), 0);
const fold = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/y+$/, 'y')
    .replace(/[^\p{L}\p{N} ]/gu, '');

/** Of predictions aligned to a gold attribution with a speaker, the share that names the same one. */
function speakersRight(gold, found) {
  const byId = new Map(found.map((one) => [one.id, one.attributions]));
  let right = 0;
  let aligned = 0;
  for (const { id, attributions } of gold) {
    for (const one of attributions) {
      if (!one.speaker) continue;
      const [best] = (byId.get(id) ?? [])
        .filter((other) => overlap(one.content, other.content))
        .sort((a, b) => shared(one.content, b.content) - shared(one.content, a.content));
      if (!best) continue;
      aligned++;
      const wanted = fold(one.speaker);
      const given = fold(best.speaker?.name ?? '');
      if (
        given !== '' &&
        (wanted === given ||
          wanted.endsWith(` ${given}`) ||
          given.endsWith(` ${wanted}`) ||
          wanted.includes(given) ||
          given.includes(wanted))
      )
        right++;
    }
  }
  return aligned === 0 ? 0 : right / aligned;
}

function inBoilerplate(gold, found) {
  const byId = new Map(found.map((one) => [one.id, one.attributions]));
  return gold.reduce((sum, { id, boilerplate }) => {
    const spans = (boilerplate ?? []).map((span) => (Array.isArray(span) ? span : [span.start, span.end]));
    return sum + (byId.get(id) ?? []).filter(({ content }) => overlap(content, spans)).length;
  }, 0);
}
