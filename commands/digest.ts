/** /digest: the day in one message, now or every day at the channel's hour. */
import { DateTime, IANAZone } from 'luxon';
import { digestFor } from '../jobs/digest.ts';
import { notice } from '../src/alerts/notices.ts';
import { beforeSubscribing } from '../src/alerts/owner.ts';
import { type Command, defineCommand } from '../src/define-command.ts';
import { UserError } from '../src/model.ts';
import { syncDigestSchedules } from '../src/schedules.ts';

const command: Command = defineCommand({
  name: 'digest',
  summary: 'The day in one message, now or daily',
  help: 'Shows what the last 24 hours brought, or sets the hour and time zone at which this channel gets it every day.',
  examples: ['/digest now', '/digest set hour:8 zone:Europe/Berlin', '/digest off'],
  permission: 'read',
  form: true,
  options: {},
  defaultSubcommand: 'now',
  subcommands: [
    {
      name: 'now',
      summary: 'The last 24 hours, only for you',
      permission: 'read',
      options: {},
      async run({ deps, where, now }) {
        const channel = await deps.ledger.channels.ensure(where);
        const message = await digestFor(deps, { ...channel, digestEmpty: true }, now);
        return message ? [{ ...message, visibility: 'private' }] : [];
      },
    },
    {
      name: 'set',
      summary: 'Send it here every day',
      permission: 'configure',
      options: {
        hour: { type: 'hour', description: 'Hour of the day, 0 to 23, in the zone', required: true },
        zone: { type: 'text', description: 'Time zone, such as Europe/Berlin', suggest: 'zone', lengthMax: 60 },
        empty: { type: 'boolean', description: 'Say so when nothing is new (on), or keep quiet (off)' },
        threads: { type: 'boolean', description: 'Put later alerts of a story into a thread' },
        quiet: { type: 'boolean', description: 'Post without a sound, where the platform can' },
      },
      async run({ deps, where, user, now }, options) {
        const given = options.zone === undefined ? null : String(options.zone);
        if (given !== null && !IANAZone.isValidZone(given)) {
          throw new UserError(`"${given}" is not a time zone.`, 'Zones look like Europe/Berlin or America/New_York.');
        }
        const channel = await beforeSubscribing(deps, where, user);
        const [hour, zone] = [Number(options.hour), given ?? channel.zone];
        await deps.ledger.channels.change(channel.id, {
          digestHour: hour,
          zone,
          ...(options.empty === undefined ? {} : { digestEmpty: options.empty === true }),
          ...(options.threads === undefined ? {} : { threads: options.threads === true }),
          ...(options.quiet === undefined ? {} : { quiet: options.quiet === true }),
        });
        await syncDigestSchedules(deps);
        await deps.ledger.store.audit(user.name, where, 'digest set', { hour, zone });
        // Set within the hour itself: the schedule begins tomorrow, the digest today. The job makes one a day.
        if (DateTime.fromJSDate(now, { zone }).hour === hour) await deps.queue.add('digest', { channel: channel.id });
        return [notice(`This channel gets its digest at ${hour}:00 ${zone}, every day.`, now)];
      },
    },
    {
      name: 'off',
      summary: 'No more daily digest here',
      permission: 'configure',
      options: {},
      async run({ deps, where, user, now }) {
        const channel = await deps.ledger.channels.ensure(where);
        await deps.ledger.channels.change(channel.id, { digestHour: null });
        await syncDigestSchedules(deps);
        await deps.ledger.store.audit(user.name, where, 'digest off', {});
        return [notice('This channel gets no daily digest any more.', now)];
      },
    },
  ],
});
export default command;
