/** Discord against the suite every platform must pass. */
import { describePlatformConformance } from './conformance.ts';
import { openHarness } from './discord-harness.ts';

describePlatformConformance('Discord', openHarness);
