import { describePlatformConformance } from './conformance.ts';
import { deskHarness } from './desk-harness.ts';

describePlatformConformance('desk', deskHarness);
