/** Puts every `<time>` of a subtree into the reader's own zone; UTC stays in its tooltip. */

const STYLES = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  datetime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
};
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function relative(at) {
  const distance = at.getTime() - Date.now();
  if (Math.abs(distance) > 7 * 86_400_000) return at.toLocaleString(undefined, STYLES.date);
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  const [unit, size] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? ['minute', 60_000];
  return words.format(Math.round(distance / size), unit);
}

export function localTimes(root) {
  for (const element of root.querySelectorAll('time[data-style]')) {
    const at = new Date(element.dateTime);
    const style = element.dataset.style;
    if (Number.isNaN(at.getTime())) continue;
    if (!element.title)
      element.title = element.textContent.includes('UTC') ? element.textContent : `${at.toISOString()}`;
    element.textContent = style === 'relative' ? relative(at) : at.toLocaleString(undefined, STYLES[style]);
  }
}

localTimes(document);
