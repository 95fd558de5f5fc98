/** Correction notices, in our own words: what an outlet takes back, and what only sounds like it. */
import type { Case } from './cases.ts';

const conflict = (field: 'number' | 'polarity' | 'name') => ({ kind: 'conflict', field }) as const;

const EARLIER =
  'The headmaster of Brackenhall School, Owen Tarling, has been suspended by the governors over missing trip money. ' +
  'Some 4,200 crowns are missing from the account, a parent said. Pupils were told on Monday.';

export const NOTICE_CASES: readonly Case[] = [
  {
    what: 'a notice that takes back what somebody was said to have suffered',
    earlier: EARLIER,
    later:
      'Brackenhall School opened as usual on Wednesday. The governors will meet next week.\n\n' +
      'Correction: Our report of Tuesday said that Owen Tarling had been suspended by the governors. That was wrong. He has not been suspended and is on sick leave.',
    alert: conflict('polarity'),
  },
  {
    what: 'a notice that puts a figure right',
    earlier: EARLIER,
    later:
      'Parents of Brackenhall School asked for an audit on Wednesday.\n\n' +
      'An earlier version of this article said that 4,200 crowns are missing from the account. The sum is 420 crowns.\n',
    alert: conflict('number'),
  },
  {
    what: 'a notice about something else',
    earlier: EARLIER,
    later:
      'Parents of Brackenhall School asked for an audit on Wednesday.\n\n' +
      'Correction: Our report of Saturday said that the swimming gala had been won by Ferncliff. That was wrong. It was drawn.',
    alert: null,
  },
  {
    what: 'a report that is quoted and stands',
    earlier: EARLIER,
    later:
      'Brackenhall School opened as usual on Wednesday. Our report of Tuesday said that Owen Tarling had been suspended by the governors, who will meet next week.',
    alert: null,
  },
];
