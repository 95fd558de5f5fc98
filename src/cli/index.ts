/**
 * Every verb of the command line, loaded when asked for: the list of them is printed without any. `start` is in main.ts: it
 * is the process itself.
 */
import type { Verb } from './verb.ts';

export interface VerbEntry {
  readonly name: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  readonly load: () => Promise<Verb>;
}

export const VERBS: readonly VerbEntry[] = [
  {
    name: 'extract',
    summary: 'Takes out who said what; stores nothing',
    load: async () => (await import('./extract.ts')).extractVerb,
  },
  {
    name: 'compare',
    summary: 'Labels pairs of passages: same, variant, conflict or unrelated',
    load: async () => (await import('./compare.ts')).compareVerb,
  },
  {
    name: 'ingest',
    summary: 'Reads articles into the record',
    load: async () => (await import('./ingest.ts')).ingestVerb,
  },
  {
    name: 'findings',
    summary: 'What reading articles has added to the record',
    load: async () => (await import('./look-up.ts')).findingsVerb,
  },
  {
    name: 'who-said',
    summary: 'The exact words on record, with speaker, outlet and link',
    load: async () => (await import('./look-up.ts')).whoSaidVerb,
  },
  {
    name: 'check',
    summary: 'A draft or a page against the record; stores nothing',
    load: async () => (await import('./look-up.ts')).checkVerb,
  },
  {
    name: 'digest',
    summary: 'The last 24 hours in one message',
    load: async () => (await import('./look-up.ts')).digestVerb,
  },
  { name: 'feed', summary: 'The feeds that are read', load: async () => (await import('./manage.ts')).feedVerb },
  {
    name: 'watch',
    summary: "What the desk's channel wants to hear of",
    load: async () => (await import('./manage.ts')).watchVerb,
  },
  {
    name: 'migrate',
    summary: "Brings the store up to this release's schema",
    load: async () => (await import('./upkeep.ts')).migrateVerb,
  },
  {
    name: 'doctor',
    summary: 'Checks everything the bot depends on, with a fix for each fault',
    load: async () => (await import('./doctor.ts')).doctorVerb,
  },
  {
    name: 'replay',
    summary: 'Gives dead letters another try',
    load: async () => (await import('./upkeep.ts')).replayVerb,
  },
  {
    name: 'deploy-commands',
    summary: 'Registers the slash commands with Discord',
    load: async () => (await import('./upkeep.ts')).deployCommandsVerb,
  },
  {
    name: 'export',
    summary: 'Prints the whole record as JSON lines (a backup), or the feedback as gold',
    load: async () => (await import('./backup.ts')).exportVerb,
  },
  {
    name: 'import',
    summary: 'Reads a backup into an empty store',
    load: async () => (await import('./backup.ts')).importVerb,
  },
];
