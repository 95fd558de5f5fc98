/**
 * What every platform must do with what it is given, as one suite: call `describePlatformConformance` from a platform's
 * own test file with a harness around that platform (and a stand-in for its server, where it has one).
 *
 * The suite looks only at what a person would see. `seen.text` is that: plain text after the platform's own unescaping,
 * with a verbatim `Quotation.text` appearing in it as it stands.
 */
import { describe } from 'vitest';
import { commandSuite } from './conformance-commands.ts';
import { postingSuite, stoppingSuite } from './conformance-posting.ts';
import { hostileSuite, renderingSuite } from './conformance-rendering.ts';
import { createSuite, type Harness } from './conformance-tools.ts';

export type { Harness, Seen } from './conformance-tools.ts';

export function describePlatformConformance(name: string, makeHarness: () => Promise<Harness>): void {
  describe(`${name} as a platform`, () => {
    const suite = createSuite(makeHarness);
    postingSuite(suite);
    renderingSuite(suite);
    hostileSuite(suite);
    commandSuite(suite);
    stoppingSuite(suite);
  });
}
