import { describePlatformConformance } from './conformance.ts';
import { slackHarness } from './slack-harness.ts';

describePlatformConformance('slack', slackHarness);
