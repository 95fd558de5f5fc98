/** The release, as in package.json. */
import { readFileSync } from 'node:fs';
import { projectRoot } from './paths.ts';

export const VERSION: string = (
  JSON.parse(readFileSync(new URL('package.json', projectRoot), 'utf8')) as { version: string }
).version;
