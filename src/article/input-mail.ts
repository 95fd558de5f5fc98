/** `.eml` messages: press releases and agency copy that come by mail. */
import PostalMime, { type Address } from 'postal-mime';
import { UserError } from '../model.ts';
import { squeeze } from './dom.ts';
import { htmlText } from './input-json.ts';
import { isoTime } from './page-dates.ts';
import { readPage, UNKNOWN_URL } from './read.ts';
import { type FileInputs, type InputDefaults, paragraphsOf } from './text-input.ts';

/** One article: subject as title, sender as outlet, the text without signature and unsubscribe lines. */
export async function fromMail(bytes: Uint8Array, name: string, defaults: InputDefaults): Promise<FileInputs> {
  const mail = await PostalMime.parse(bytes).catch(() => {
    throw new UserError(`${name} is not a readable mail message.`);
  });
  if (mail.headers.length === 0) throw new UserError(`${name} is not a mail message.`);
  const text = mailText(mail.text ?? '', mail.html ?? '');
  if (text === '') throw new UserError(`There is no text in ${name}.`);
  const title = squeeze(mail.subject ?? '').replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, '');
  const id = mail.messageId?.replace(/^<|>$/g, '');
  return {
    skipped: [],
    articles: [
      {
        ...(id ? { id } : {}),
        outlet: defaults.outlet ?? senderName(mail.from) ?? 'Mail',
        url: defaults.url ?? (id ? `mid:${id}` : `file:${name}`),
        published: isoTime(mail.date) ?? defaults.published,
        text,
        ...(title === '' ? {} : { title }),
      },
    ],
  };
}

function senderName(from: Address | undefined): string | null {
  return from?.name.trim() || from?.address?.trim() || null;
}

/** The plain part, unless it is only a pointer to the HTML one. */
function mailText(plain: string, html: string): string {
  const paragraphs = paragraphsOf(plain.split(/\n-- ?\n/)[0] ?? '').filter((line) => !MAIL_FURNITURE.test(line));
  const fromPlain = paragraphs.join('\n');
  if (html === '' || fromPlain.length >= 400) return fromPlain;
  const page = readPage(html, UNKNOWN_URL, { textCharsMin: 1 });
  const fromHtml = page.kind === 'article' ? page.text : htmlText(html);
  return fromHtml.length > fromPlain.length * 1.5 ? fromHtml : fromPlain || fromHtml;
}

const MAIL_FURNITURE =
  /^(?:(?:to )?unsubscribe\b.{0,120}|view (?:this (?:email|message)|it) in (?:your|a) browser.{0,80}|sent from my \w+.{0,40}|this (?:e-?mail|message) (?:and any attachments )?(?:is|are|may be) confidential\b.*|on .{5,80} wrote:|>.*)$/i;
