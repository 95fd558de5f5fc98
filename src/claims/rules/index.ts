/** The rules, in the order they are tried. Add a rule: one file and one line here. */
import { age } from './age.ts';
import { denial } from './denial.ts';
import { denialCue } from './denial-cue.ts';
import { evidence } from './evidence.ts';
import { date, time } from './moment.ts';
import { number } from './number.ts';
import { personName } from './person-name.ts';
import { placeName, venue } from './place.ts';
import { repeat, speaker, variant } from './quotation.ts';
import { reversal } from './reversal.ts';
import { role } from './role.ts';
import type { Rule } from './rule.ts';
import { scene } from './scene.ts';
import { score } from './score.ts';
import { share } from './share.ts';
import { vote } from './vote.ts';
import { wireCopy } from './wire-copy.ts';

export const RULES: readonly Rule[] = [
  variant,
  speaker,
  repeat,
  wireCopy,
  number,
  share,
  vote,
  score,
  age,
  date,
  time,
  personName,
  role,
  placeName,
  venue,
  scene,
  reversal,
  denial,
  denialCue,
  evidence,
];
