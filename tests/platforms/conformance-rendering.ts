/** Conformance: what a person sees of a message, and what hostile text must not do. */
import { describe, expect, it } from 'vitest';
import { allText, type Suite } from './conformance-tools.ts';
import {
  conflictAlert,
  digest,
  fiftyQuotations,
  hostileTexts,
  longWord,
  message,
  quotation,
  quotationPart,
} from './sample-messages.ts';

const MARK_OF_A_CUT = /…|\.\.\.|\bmore\b|\bpage \d/i;

export function renderingSuite({ harness, shown }: Suite): void {
  describe('rendering', () => {
    it('shows a quotation verbatim with speaker, role, outlet, link and time', async () => {
      const h = await harness();
      const words = quotation({ via: 'Norvane Radio' });
      const seen = await shown(h, message({ parts: [{ type: 'quotation', quotation: words }] }));
      const text = allText(seen);
      for (const part of [words.text, words.speaker, words.role, words.via, words.outlet]) expect(text).toContain(part);
      const hrefs = seen.flatMap((one) => one.links.map((link) => link.href));
      expect(hrefs).toContain(words.url);
      expect(hrefs).toContain(words.recordUrl);
      expect(seen.flatMap((one) => one.times).map((time) => Date.parse(time))).toContain(Date.parse(words.published));
    });

    it('names the other outlets and the origins of a quotation', async () => {
      const h = await harness();
      const also = [
        { outlet: 'Lissing Advertiser', url: 'https://lissing.example/dam' },
        { outlet: 'Velland Post', url: 'https://vellandpost.example/dam' },
      ];
      const text = allText(await shown(h, message({ parts: [quotationPart({ also, origins: 1 })] })));
      expect(text).toContain('Lissing Advertiser');
      expect(text).toContain('Velland Post');
      expect(text).toMatch(/3 outlets, 1 origin/);
    });

    it('tells direct words from paraphrase', async () => {
      const h = await harness();
      const direct = allText(await shown(h, message({ parts: [quotationPart({ kind: 'direct' })] })));
      const indirect = allText(await shown(h, message({ parts: [quotationPart({ kind: 'indirect' })] })));
      expect(direct).not.toBe(indirect);
    });

    it('says when no speaker is named', async () => {
      const h = await harness();
      const narrated = { speaker: null, role: null, kind: 'narrated' as const };
      const text = allText(await shown(h, message({ parts: [quotationPart(narrated)] })));
      expect(text).not.toMatch(/null|undefined/);
      expect(text).toContain('Meridian Press');
    });

    it('marks the differing words of both passages', async () => {
      const h = await harness();
      const seen = await shown(h, conflictAlert);
      const text = allText(seen);
      const spells = (op: 'removed' | 'added') => {
        const part = conflictAlert.parts.find((one) => one.type === 'difference');
        if (part?.type !== 'difference') throw new Error('the sample has a difference');
        return part.difference.pieces.filter((piece) => piece.op === op).map((piece) => piece.text);
      };
      for (const word of [...spells('removed'), ...spells('added')]) expect(text).toContain(word);
      for (const outlet of ['Meridian Press', 'Daily Clarion']) expect(text).toContain(outlet);
      const hrefs = seen.flatMap((one) => one.links.map((link) => link.href));
      expect(hrefs).toContain('https://www.meridianpress.example/world/dam');
      expect(hrefs).toContain('https://clarion.example/news/dam');
    });

    it('shows title, fields, lists, headings, context and every button', async () => {
      const h = await harness();
      const seen = [...(await shown(h, conflictAlert)), ...(await shown(h, digest))];
      const text = allText(seen);
      for (const expected of [
        'How many were told to leave: 3,400 or 4,300?',
        'Harrowmere Dam',
        'First on record',
        '4 outlets, 1 origin (Meridian Press)',
        'Denial: the operator denies that sirens failed',
      ]) {
        expect(text).toContain(expected);
      }
      const labels = seen.flatMap((one) => one.buttons.map((button) => button.label));
      for (const button of conflictAlert.buttons) expect(labels).toContain(button.label);
    });

    it('says how severe an alert is, in words', async () => {
      const h = await harness();
      const alert = allText(await shown(h, message({ kind: 'alert', severity: 'alert', title: 'One title' })));
      const note = allText(await shown(h, message({ kind: 'alert', severity: 'note', title: 'One title' })));
      expect(alert).not.toBe(note);
    });

    it('always has a summary, and it is the message’s own', async () => {
      const h = await harness();
      for (const given of [conflictAlert, digest, message({ summary: 'Only a summary.' })]) {
        const [first] = await shown(h, given);
        expect(first?.summary).toContain(given.summary);
      }
    });

    it('shows the summary when there is nothing else to show', async () => {
      const h = await harness();
      expect(allText(await shown(h, message({ summary: 'Only a summary.' })))).toContain('Only a summary.');
    });

    it('links only to http and https', async () => {
      const h = await harness();
      const runs = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not a link'].map((href) => ({
        text: `to ${href}`,
        href,
      }));
      const seen = await shown(h, message({ parts: [{ type: 'text', runs }] }));
      const hrefs = seen.flatMap((one) => one.links.map((link) => link.href));
      expect(hrefs.filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
      for (const run of runs) expect(allText(seen)).toContain(run.text);
    });
  });
}

export function hostileSuite({ harness, shown }: Suite): void {
  describe('hostile text', () => {
    it.each(hostileTexts)('%s stands as it is and notifies nobody', async (hostile) => {
      const h = await harness();
      const everywhere = message({
        summary: hostile,
        title: hostile,
        parts: [
          { type: 'heading', text: hostile },
          { type: 'text', runs: [{ text: hostile }, { text: hostile, emphasis: 'strong' }] },
          quotationPart({ text: hostile, speaker: hostile, role: hostile, outlet: hostile }),
          { type: 'fields', fields: [{ name: hostile, value: [{ text: hostile }] }] },
          { type: 'list', items: [[{ text: hostile, href: 'https://example.org/a' }]] },
        ],
        context: [{ text: hostile }],
      });
      const seen = await shown(h, everywhere);
      expect(seen.flatMap((one) => one.mentions)).toEqual([]);
      const times = allText(seen).split(hostile).length - 1;
      expect(
        times,
        'title, heading, 2 runs, quotation, speaker, role, outlet, field, value, item, context',
      ).toBeGreaterThanOrEqual(12);
      const ours = new Set(['https://example.org/a', quotation().url, quotation().recordUrl]);
      const forged = seen.flatMap((one) => one.links).filter((link) => !ours.has(link.href));
      expect(forged).toEqual([]);
    });

    it('shows fifty quotations, or says what it left out', async () => {
      const h = await harness();
      const text = allText(await shown(h, fiftyQuotations));
      const missing = Array.from(
        { length: 50 },
        (_, index) => `Statement number ${index + 1} about the spillway`,
      ).filter((words) => !text.includes(words));
      if (missing.length > 0) expect(text).toMatch(MARK_OF_A_CUT);
      expect(text).toContain('Statement number 1 about the spillway');
    });

    it('never cuts a quotation without a mark', async () => {
      const h = await harness();
      const seen = await shown(h, message({ parts: [quotationPart({ text: longWord })] }));
      const pieces = seen.map((one) => one.text);
      if (!pieces.some((text) => text.includes(longWord))) expect(pieces.join('\n')).toMatch(MARK_OF_A_CUT);
      expect(pieces.join('\n')).toContain(longWord.slice(0, 200));
    });

    it('survives very long titles, labels and names', async () => {
      const h = await harness();
      const long = 'A long name '.repeat(100).trim();
      const seen = await shown(
        h,
        message({
          summary: long,
          title: long,
          parts: [quotationPart({ speaker: long, role: long, outlet: long }), { type: 'heading', text: long }],
          buttons: [{ label: long, action: 'feedback', argument: 'f1:useful' }],
        }),
      );
      expect(allText(seen)).toContain('A long name');
      expect(seen.flatMap((one) => one.buttons)).toHaveLength(1);
    });
  });
}
