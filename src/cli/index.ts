/** Every verb of the command line, one line each. `start` is in main.ts: it is the process itself. */

import { exportVerb, importVerb } from './backup.ts';
import { compareVerb } from './compare.ts';
import { doctorVerb } from './doctor.ts';
import { extractVerb } from './extract.ts';
import { ingestVerb } from './ingest.ts';
import { checkVerb, digestVerb, findingsVerb, whoSaidVerb } from './look-up.ts';
import { feedVerb, watchVerb } from './manage.ts';
import { deployCommandsVerb, migrateVerb, replayVerb } from './upkeep.ts';
import type { Verb } from './verb.ts';

export const VERBS: readonly Verb[] = [
  extractVerb,
  compareVerb,
  ingestVerb,
  findingsVerb,
  whoSaidVerb,
  checkVerb,
  digestVerb,
  feedVerb,
  watchVerb,
  migrateVerb,
  doctorVerb,
  replayVerb,
  deployCommandsVerb,
  exportVerb,
  importVerb,
];
