/** In our own words: correction notices, people of one house, namesakes, and what only sounds like them. */
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
  {
    what: 'one researcher of a house under two given names',
    earlier:
      'The comet has broken in two, astronomers said on Tuesday. A team at the Skerry Observatory led by Helen Marwick saw the fragments drift apart.',
    later:
      'Nobody expected the comet to break. Dr Heather Marwick, whose team at the Skerry Observatory watched it for a month, called it a gift.',
    alert: conflict('name'),
  },
  {
    what: 'two of one name in different houses',
    earlier:
      'The comet has broken in two, astronomers said on Tuesday. A team at the Skerry Observatory led by Helen Marwick saw the fragments drift apart.',
    later:
      'Nobody expected the comet to break. Hugo Marwick of the Lindfield Museum, which shows a piece of another comet, called it a gift.',
    alert: null,
  },
  {
    what: 'a town with a bridge and a school of its name',
    earlier:
      'Cracks have closed the Torsay Bridge until January, the roads authority said on Monday. Buses go round by the coast.',
    later:
      'The roads authority closed the crossing on Monday. “My pupils will be late until January,” said Una Brae, the head of Torsay Academy.',
    alert: null,
  },
];
