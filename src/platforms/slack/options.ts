/** What the app gives the Slack platform, and the small framework-neutral routes it gives back. */
import type { PlatformHost, PlatformLog } from '../../platform.ts';

/** One HTTP route of ours. `handle` never throws. Paths are exact, without parameters. */
export interface HttpRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  handle(request: Request): Promise<Response>;
}

export interface SlackOptions {
  /** `xoxb-…` of the one workspace; null when workspaces install by OAuth only. */
  readonly botToken: string | null;
  /** `xapp-…`, for Socket Mode. */
  readonly appToken: string | null;
  /** For HTTP mode. */
  readonly signingSecret: string | null;
  /** `SLACK_API_URL`, with or without `/api/` at its end; null for Slack itself. */
  readonly apiUrl: string | null;
  readonly mode: 'socket' | 'http';
  readonly oauth: { readonly clientId: string; readonly clientSecret: string; readonly redirectUri: string } | null;
  /** Called once, at creation, when there are routes (HTTP mode, OAuth). */
  readonly mountHttp?: (routes: readonly HttpRoute[]) => void;
  /** User group (`S…`) whose members may configure besides admins, owners and channel creators. */
  readonly configurers?: string | null;
  /** Least time between two posts in one channel; Slack allows one a second. */
  readonly postSpacingMs?: number;
  /** Least time between two posts in one workspace, in whatever channels. */
  readonly workspaceSpacingMs?: number;
  /** An answer that takes longer is announced by a line. */
  readonly workingAfterMs?: number;
  readonly host: PlatformHost;
  readonly log?: PlatformLog;
}
