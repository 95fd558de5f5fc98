/** The rules, in the order they are tried. Add a rule: one file and one line here. */
import { admission } from './admission.ts';
import { age } from './age.ts';
import { agent } from './agent.ts';
import { correction } from './correction.ts';
import { date } from './date.ts';
import { denial } from './denial.ts';
import { denialCue } from './denial-cue.ts';
import { disclaim } from './disclaim.ts';
import { evidence } from './evidence.ts';
import { kinName } from './kin-name.ts';
import { label } from './label.ts';
import { notice } from './notice.ts';
import { number } from './number.ts';
import { officeHolder } from './office-holder.ts';
import { outcome } from './outcome.ts';
import { personName } from './person-name.ts';
import { placeName } from './place-name.ts';
import { repeat } from './repeat.ts';
import { request } from './request.ts';
import { reversal } from './reversal.ts';
import { role } from './role.ts';
import type { Rule } from './rule.ts';
import { scene } from './scene.ts';
import { score } from './score.ts';
import { share } from './share.ts';
import { speaker } from './speaker.ts';
import { time } from './time.ts';
import { turn } from './turn.ts';
import { variant } from './variant.ts';
import { venue } from './venue.ts';
import { verdict } from './verdict.ts';
import { vote } from './vote.ts';
import { whereabouts } from './whereabouts.ts';
import { wireCopy } from './wire-copy.ts';
import { year } from './year.ts';

export const RULES: readonly Rule[] = [
  variant,
  speaker,
  repeat,
  wireCopy,
  number,
  correction,
  notice,
  share,
  vote,
  score,
  age,
  date,
  year,
  time,
  personName,
  kinName,
  role,
  officeHolder,
  placeName,
  venue,
  scene,
  whereabouts,
  label,
  reversal,
  turn,
  denial,
  denialCue,
  disclaim,
  request,
  verdict,
  outcome,
  agent,
  admission,
  evidence,
];
