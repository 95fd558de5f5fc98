/** One article, one URL: tracking removed, AMP resolved, fragments dropped. Pure string work; nothing is fetched. */

/** Parameters that say how a reader came, never what is read. Origin: the documentation of the tools named beside them. */
const TRACKING_EXACT = new Set(
  [
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh epik', // click ids
    'mc_cid mc_eid mkt_tok _hsenc _hsmi hsctatracking vero_id vero_conv ck_subscriber_id', // newsletters
    'ref ref_src ref_url referrer referer source_code cmpid cmp cid ncid ocid icid itid ito smid smtyp sr_share', // outlets
    'ns_source ns_mchannel ns_campaign ns_linkname ns_fee at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4',
    'wt_mc wt.mc_id xtor s_cid s_kwcid spm share_id shareid sharetype share taid tpcc guccounter guce_referrer guce_referrer_sig',
    '_ga _gl _openstat ga_source ga_medium ga_campaign piwik_campaign pk_campaign pk_kwd mtm_campaign mtm_source rss partner',
    'utm oly_enc_id oly_anon_id wickedid __twitter_impression traffic_source leadsource fb_action_ids fb_action_types amp amp_js_v usqp',
    'outputtype nr_email_referer mod ftag feedtype feedname ceid sh trk trkcampaign linkid cm_mmc ga_content',
  ]
    .join(' ')
    .split(' '),
);
const TRACKING_PREFIX = /^(utm_|itm_|pk_|mtm_|hsa_|at_custom|aff_|stm_|__s|__hs|amp_)/;

/** Pages that print, share or page the same text. */
const SAME_TEXT = new Map([
  ['output', /^(amp|print|1)$/i],
  ['view', /^(print|amp)$/i],
  ['print', /./],
  ['outputtype', /^amp$/i],
  ['m', /^[01]$/],
]);

/**
 * The one address of a page: `https` kept as given, host lower-cased, no fragment, no default port, no tracking
 * parameters, the others sorted, AMP caches and AMP paths resolved. With `html`, the page's own
 * `<link rel=canonical>` (or og:url) wins when it plausibly names the same page. Text that is no URL comes back as it is.
 */
export function canonicalUrl(url: string, html?: string): string {
  const own = cleaned(url);
  if (own === null || html === undefined) return own ?? url;
  const declared = declaredCanonical(html, url);
  return declared ?? own;
}

/** The page's word for its own address, cleaned; null when it names none, or names a front page or another site's page. */
export function declaredCanonical(html: string, url: string): string | null {
  const head = html.slice(0, 400_000);
  const links = [...head.matchAll(/<link\b[^>]*>/gi)].map(([tag]) => tag);
  const rel = links.find((tag) => /\brel\s*=\s*["']?[^"'>]*\bcanonical\b/i.test(tag));
  const meta = [...head.matchAll(/<meta\b[^>]*>/gi)]
    .map(([tag]) => tag)
    .find((tag) => /\b(?:property|name)\s*=\s*["']?og:url\b/i.test(tag));
  for (const value of [rel && attribute(rel, 'href'), meta && attribute(meta, 'content')]) {
    const plausible = value ? plausibleCanonical(value, url) : null;
    if (plausible !== null) return plausible;
  }
  return null;
}

/**
 * Cleans a declared address and rejects what cannot be this page's: no http, the front page of an inner page, or a page of
 * another site. Portals name the agency's page as canonical for their reprint; a reprint is an article of its own.
 */
export function plausibleCanonical(value: string, url: string): string | null {
  const unescaped = value.trim().replaceAll('&amp;', '&');
  if (!URL.canParse(unescaped, url) || !URL.canParse(url)) return null;
  const target = new URL(unescaped, url);
  if (!/^https?:$/.test(target.protocol)) return null;
  const asked = new URL(url);
  // A page without an address of its own (a file, a mail) is believed.
  const isNowhere = asked.hostname === 'localhost';
  if (!isNowhere && !isSameSite(asked, unwrapped(target)) && !isSameSite(unwrapped(asked), target)) return null;
  const isFront = target.pathname === '/' && target.search === '';
  if (isFront && !(asked.pathname === '/' && asked.search === '')) return null;
  return cleaned(target.href);
}

/** The same name but for its subdomain: two labels, or three where the second is a short public one (co.uk, com.au). */
function isSameSite(a: URL, b: URL): boolean {
  const site = ({ hostname }: URL) => {
    const labels = hostname.replace(/\.$/, '').split('.');
    const isShort =
      labels.length > 2 &&
      /^(?:com?|net|org|gov|edu|ac)$/.test(labels.at(-2) ?? '') &&
      (labels.at(-1) ?? '').length === 2;
    return labels.slice(isShort ? -3 : -2).join('.');
  };
  return site(a) === site(b);
}

function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
}

function cleaned(text: string): string | null {
  if (!URL.canParse(text)) return null;
  let url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return text;
  url = unwrapped(url);
  url.hash = '';
  url.username = '';
  url.password = '';
  url.pathname = withoutAmp(url.pathname);
  if (/^amp\./i.test(url.hostname) && url.hostname.split('.').length > 2)
    url.hostname = url.hostname.replace(/^amp\./i, 'www.');
  for (const key of [...url.searchParams.keys()]) {
    const name = key.toLowerCase();
    const sameText = SAME_TEXT.get(name)?.test(url.searchParams.get(key) ?? '') ?? false;
    if (TRACKING_EXACT.has(name) || TRACKING_PREFIX.test(name) || sameText) url.searchParams.delete(key);
  }
  url.searchParams.sort();
  return url.href.replace(/\?$/, '');
}

/** `www-example-org.cdn.ampproject.org/c/s/www.example.org/page` and Google's viewer → the publisher's own address. */
function unwrapped(url: URL): URL {
  const path =
    (/(^|\.)cdn\.ampproject\.org$/.test(url.hostname) && /^\/[a-z]\/(s\/)?(.+)$/.exec(url.pathname)) ||
    (/^(www\.)?google\.[a-z.]+$/.test(url.hostname) && /^\/amp\/(s\/)?(.+)$/.exec(url.pathname)) ||
    null;
  if (path === null) {
    // Google's alerts and results wrap addresses in a redirect of their own.
    const wrapped =
      /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url'
        ? (url.searchParams.get('url') ?? url.searchParams.get('q'))
        : null;
    return wrapped !== null && /^https?:/.test(wrapped) && URL.canParse(wrapped) ? new URL(wrapped) : url;
  }
  const target = `${path[1] ? 'https' : 'http'}://${path[2]}${url.search}`;
  return URL.canParse(target) ? new URL(target) : url;
}

/** `/amp/story`, `/story/amp`, `/story.amp`, `/story.amp.html` → `/story`. A page called plain `/amp` keeps its name. */
function withoutAmp(path: string): string {
  const without = path
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/(?<=.)\/amp\/?$/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '');
  return without === '' ? path : without;
}
