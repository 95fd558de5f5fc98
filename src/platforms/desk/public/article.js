/** The article page: shows the exact passage an address names, and ties statements to their notes. */

const text = document.querySelector('#text');

/** The DOM position of an offset into the version's text: paragraphs know where they start, and hold nothing else. */
function position(offset) {
  const line = [...text.querySelectorAll('.line')].findLast((one) => Number(one.dataset.start) <= offset);
  if (!line) return null;
  let left = offset - Number(line.dataset.start);
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let last = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (left <= node.data.length) return [node, left];
    left -= node.data.length;
    last = node;
  }
  return last && [last, last.data.length];
}

function showTarget() {
  const [, start, end] = /^#s-(\d+)-(\d+)$/.exec(location.hash) ?? [];
  globalThis.CSS?.highlights?.delete('target');
  const from = start === undefined ? null : position(Number(start));
  const to = end === undefined ? null : position(Number(end));
  if (!from || !to) return;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  const top = range.getBoundingClientRect().top + scrollY;
  scrollTo({ top: Math.max(0, top - innerHeight / 3) });
  if (globalThis.CSS?.highlights && globalThis.Highlight) {
    document.documentElement.classList.add('has-highlights');
    CSS.highlights.set('target', new Highlight(range));
  }
}

/** Pointing at a statement or its note, or moving the focus there, marks both. */
function mark(event) {
  for (const active of document.querySelectorAll('.active')) active.classList.remove('active');
  const at =
    event.target.closest?.('[data-of]')?.dataset.of ?? event.target.closest?.('.st')?.dataset.s?.split(' ').at(-1);
  if (at === undefined) return;
  for (const segment of text.querySelectorAll('.st')) {
    if (segment.dataset.s.split(' ').includes(at)) segment.classList.add('active');
  }
  text.querySelector(`.note[data-of="${CSS.escape(at)}"]`)?.classList.add('active');
}

text.addEventListener('pointerover', mark);
text.addEventListener('focusin', mark);
text.addEventListener('pointerleave', mark);
addEventListener('hashchange', showTarget);
showTarget();
