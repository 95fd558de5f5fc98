/** Every verb of the command line, one line each, loaded when asked for. `start` is in main.ts: it is the process itself. */
import type { Verb } from './verb.ts';

export interface VerbEntry {
  readonly name: string;
  readonly load: () => Promise<Verb>;
}

export const VERBS: readonly VerbEntry[] = [
  { name: 'extract', load: async () => (await import('./extract.ts')).extractVerb },
  { name: 'compare', load: async () => (await import('./compare.ts')).compareVerb },
  { name: 'ingest', load: async () => (await import('./ingest.ts')).ingestVerb },
  { name: 'findings', load: async () => (await import('./look-up.ts')).findingsVerb },
  { name: 'who-said', load: async () => (await import('./look-up.ts')).whoSaidVerb },
  { name: 'check', load: async () => (await import('./look-up.ts')).checkVerb },
  { name: 'digest', load: async () => (await import('./look-up.ts')).digestVerb },
  { name: 'feed', load: async () => (await import('./manage.ts')).feedVerb },
  { name: 'watch', load: async () => (await import('./manage.ts')).watchVerb },
  { name: 'migrate', load: async () => (await import('./upkeep.ts')).migrateVerb },
  { name: 'doctor', load: async () => (await import('./doctor.ts')).doctorVerb },
  { name: 'replay', load: async () => (await import('./upkeep.ts')).replayVerb },
  { name: 'deploy-commands', load: async () => (await import('./upkeep.ts')).deployCommandsVerb },
  { name: 'export', load: async () => (await import('./backup.ts')).exportVerb },
  { name: 'import', load: async () => (await import('./backup.ts')).importVerb },
];
