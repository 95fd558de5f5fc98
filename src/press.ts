/** Buttons: paging and sharing answers, comparing passages, editors' verdicts and mutes, each undoable. */
import { errorMessage, notice } from './alerts/notices.ts';
import { em, evidenceParts, kindLabel, strong, text } from './alerts/present.ts';
import { parseLine } from './command-text.ts';
import type { MuteKind } from './ledger/channels.ts';
import type { FindingRow } from './ledger/findings.ts';
import { type FeedbackVerdict, UserError, VERDICTS } from './model.ts';
import type { Button, ButtonPress, Invocation, Message, PressResult } from './platform.ts';
import type { Services } from './services.ts';

type RunCommand = (invocation: Invocation) => Promise<Message[]>;
type Handler = (services: Services, press: ButtonPress, run: RunCommand) => Promise<PressResult>;

/** One button, one line. */
const HANDLERS: ReadonlyMap<string, Handler> = new Map(
  Object.entries({
    page: turnPage,
    share: shareAnswer,
    compare: showComparison,
    more: showVerdicts,
    feedback: takeFeedback,
    'feedback-undo': undoFeedback,
    'mute-menu': showMutes,
    mute: takeMute,
    unmute: undoMute,
    feed: changeFeed,
  }),
);

const MUTE_HOURS = 24;

export async function pressButton(services: Services, press: ButtonPress, run: RunCommand): Promise<PressResult> {
  const handler = HANDLERS.get(press.action);
  if (!handler) throw new UserError('This button is from another release.', 'Give the command again.');
  return handler(services, press, run);
}

// ── Answers ────────────────────────────────────────────────────────────────────────────────────────────

async function answerPage({ ledger }: Services, press: ButtonPress, run: RunCommand): Promise<Message[]> {
  const [token = '', page = '1'] = press.argument.split(':');
  const stored = await ledger.store.payload<{ line: string }>(token);
  const line = stored ? parseLine(stored.line) : null;
  if (!line) throw new UserError('This answer is too old to turn its pages.', 'Give the command again.');
  const paged = line.command === 'who-said' ? `${line.text} page:${page}` : line.text;
  return run({ command: line.command, input: { text: paged }, where: press.where, user: press.user });
}

async function turnPage(services: Services, press: ButtonPress, run: RunCommand): Promise<PressResult> {
  const [message] = await answerPage(services, press, run);
  return message ? { replace: message } : {};
}

async function shareAnswer(services: Services, press: ButtonPress, run: RunCommand): Promise<PressResult> {
  const [message] = await answerPage(services, press, run);
  if (!message || message.kind === 'error') return message ? { reply: message } : {};
  const shared = { ...message, visibility: 'channel' as const, buttons: [] };
  return { post: { ...shared, context: [...message.context, em(` · shared by ${press.user.name}`)] } };
}

// ── Findings ───────────────────────────────────────────────────────────────────────────────────────────

async function findingOf({ ledger }: Services, argument: string): Promise<FindingRow> {
  const finding = /^\d{1,15}$/.test(argument) ? await ledger.findings.get(Number(argument)) : null;
  if (!finding) throw new UserError('This finding is no longer on record.');
  return finding;
}

async function showComparison(services: Services, press: ButtonPress): Promise<PressResult> {
  const finding = await findingOf(services, press.argument);
  const message = notice(finding.why, services.now(), {
    kind: 'answer',
    title: kindLabel(finding),
    parts: [{ type: 'text', runs: [text(finding.why)] }, ...evidenceParts(finding, services.link)],
  });
  return { reply: message };
}

const VERDICT_LABELS: Readonly<Record<FeedbackVerdict, string>> = {
  'not-a-conflict': 'Not a conflict',
  'same-person': 'Same person',
  'not-the-same-story': 'Not the same story',
  useful: 'Useful',
  'wrong-quote': 'Wrong quote',
};

async function showVerdicts(services: Services, press: ButtonPress): Promise<PressResult> {
  const finding = await findingOf(services, press.argument);
  const buttons: Button[] = VERDICTS.map((verdict) => ({
    label: VERDICT_LABELS[verdict],
    action: 'feedback',
    argument: `${verdict}:${finding.seq}`,
  }));
  return { reply: notice(`What do you make of this? ${finding.why}`, services.now(), { buttons }) };
}

/** In force at once for the finding's cluster in its story; never generalised beyond it. */
async function takeFeedback(services: Services, press: ButtonPress): Promise<PressResult> {
  const { ledger, queue, now } = services;
  const [verdict = '', seq = ''] = press.argument.split(':');
  if (!VERDICTS.includes(verdict as FeedbackVerdict)) throw new UserError('This button is from another release.');
  const finding = await findingOf(services, seq);
  const feedback = await ledger.feedback.add(finding.seq, verdict as FeedbackVerdict, press.user.name);
  if (!feedback) throw new UserError('This finding is no longer on record.');
  await ledger.store.audit(press.user.name, press.where, 'feedback', { finding: finding.seq, verdict });
  if (verdict !== 'useful') {
    const kin = await ledger.feedback.kin(finding.seq);
    const because = `${VERDICT_LABELS[feedback.verdict].toLowerCase()}, says ${press.user.name}`;
    const cards = await ledger.findings.withdraw(kin, because);
    if (verdict === 'not-the-same-story') await ledger.stories.separate(finding.b.version);
    await queue.addMany(
      'deliver',
      cards.map((outbox) => ({ outbox })),
    );
  }
  services.changed();
  const label = VERDICT_LABELS[feedback.verdict];
  return {
    reply: notice(`${press.user.name} said: ${label}.`, now(), {
      parts: [
        {
          type: 'text',
          runs: [strong(label), text(` — noted for ${press.user.name}. It holds for this matter only.`)],
        },
      ],
      buttons: [{ label: 'Undo', action: 'feedback-undo', argument: String(feedback.id) }],
    }),
  };
}

async function undoFeedback(services: Services, press: ButtonPress): Promise<PressResult> {
  const { ledger, queue, now } = services;
  const feedback = await ledger.feedback.undo(Number(press.argument));
  if (!feedback) return { reply: errorMessage(new UserError('That was undone already.'), now()) };
  const finding = await ledger.findings.get(feedback.finding);
  if (finding && feedback.verdict !== 'useful') {
    const cards = await ledger.findings.restore(await ledger.feedback.kin(finding.seq));
    if (feedback.verdict === 'not-the-same-story') await ledger.stories.rejoin(finding.b.version, finding.story);
    await queue.addMany(
      'deliver',
      cards.map((outbox) => ({ outbox })),
    );
  }
  await ledger.store.audit(press.user.name, press.where, 'feedback undone', { feedback: feedback.id });
  services.changed();
  return { replace: notice(`Undone by ${press.user.name}: ${VERDICT_LABELS[feedback.verdict].toLowerCase()}.`, now()) };
}

// ── Mutes ──────────────────────────────────────────────────────────────────────────────────────────────

async function showMutes(services: Services, press: ButtonPress): Promise<PressResult> {
  const [story = '', seq = ''] = press.argument.split(':');
  const finding = await findingOf(services, seq);
  const options: [MuteKind, string, string][] = [['story', story, 'This story']];
  if (finding.b.speaker) options.push(['speaker', finding.b.speaker, finding.b.speaker]);
  options.push(['outlet', finding.b.outlet, finding.b.outlet]);
  const buttons = await Promise.all(
    options.map(
      async ([kind, value, label]): Promise<Button> => ({
        label: label.slice(0, 70),
        action: 'mute',
        argument: await services.ledger.store.token({ kind, value, label }, MUTE_HOURS * 3_600_000),
      }),
    ),
  );
  return { reply: notice(`Mute what, for ${MUTE_HOURS} hours, in this channel?`, services.now(), { buttons }) };
}

async function takeMute(services: Services, press: ButtonPress): Promise<PressResult> {
  const { ledger, now } = services;
  if (!(await press.user.mayConfigure())) throw new UserError('Only those who manage this channel may mute here.');
  const wish = await ledger.store.payload<{ kind: MuteKind; value: string; label: string }>(press.argument);
  if (!wish) throw new UserError('This button has expired.', 'Press Mute on the alert again.');
  const channel = await ledger.channels.ensure(press.where);
  const until = new Date(now().getTime() + MUTE_HOURS * 3_600_000).toISOString();
  const mute = await ledger.channels.mute({
    channel: channel.id,
    kind: wish.kind,
    value: wish.value,
    until,
    by: press.user.name,
  });
  await ledger.store.audit(press.user.name, press.where, 'muted', { ...wish, until });
  return {
    replace: notice(`${press.user.name} muted ${wish.label} here.`, now(), {
      parts: [
        { type: 'text', runs: [strong(wish.label), text(' is muted here until '), { time: until, style: 'datetime' }] },
      ],
      buttons: [{ label: 'Undo', action: 'unmute', argument: String(mute.id) }],
    }),
  };
}

async function undoMute(services: Services, press: ButtonPress): Promise<PressResult> {
  if (!(await press.user.mayConfigure())) throw new UserError('Only those who manage this channel may unmute here.');
  await services.ledger.channels.unmute(Number(press.argument));
  await services.ledger.store.audit(press.user.name, press.where, 'unmuted', { mute: Number(press.argument) });
  return { replace: notice(`Unmuted by ${press.user.name}.`, services.now()) };
}

// ── App Home ───────────────────────────────────────────────────────────────────────────────────────────

/** As `/feed pause 2` and `/feed resume 2`, with their permission and their audit row. */
async function changeFeed(_services: Services, press: ButtonPress, run: RunCommand): Promise<PressResult> {
  const [, verb, id] = /^(pause|resume):(\d{1,9})$/.exec(press.argument) ?? [];
  if (verb === undefined) throw new UserError('This button is from another release.');
  const input = { text: `${verb} ${id}` };
  const [reply] = await run({ command: 'feed', input, where: press.where, user: press.user });
  // The page that holds the button is drawn anew and shows what has changed.
  return reply?.kind === 'error' ? { reply } : {};
}
