import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { FetchError } from './fetch-error.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Looks a host name up. Rejects as `node:dns` does when there is none. */
export type Resolver = (hostname: string) => Promise<readonly ResolvedAddress[]>;

export const systemResolver: Resolver = async (hostname) =>
  (await systemLookup(hostname, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

export interface DialOptions {
  /** Which addresses may be dialled. */
  readonly isAllowed: (ip: string) => boolean;
  readonly resolver: Resolver;
  readonly connectTimeoutMs: number;
}

/** 64 KiB: news sites send long content security policies. */
const HEADER_BYTES_MAX = 64 * 1024;

/**
 * A connection maker whose every address is checked at the moment it is dialled. The name is looked up once, inside the
 * connection's own look-up, and what was checked is what is dialled: a name server that answers differently the second
 * time (DNS rebinding) is never asked a second time. One private answer among public ones refuses the host.
 */
export function safeAgent(options: DialOptions): Agent {
  const dial = buildConnector({
    timeout: options.connectTimeoutMs,
    lookup: checkedLookup(options),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: 1_000,
  } as buildConnector.BuildOptions);
  return new Agent({
    maxHeaderSize: HEADER_BYTES_MAX,
    pipelining: 0,
    connect(target, callback) {
      // net.connect skips the look-up for literal addresses, so those are checked here.
      const literal = target.hostname.replace(/^\[|\]$/g, '');
      if (isIP(literal) && !options.isAllowed(literal)) {
        callback(refusedAddress(target.hostname), null);
        return;
      }
      dial(target, (...result: Parameters<typeof callback>) => {
        const socket = result[1];
        // Belt and braces: whatever path led here, the peer itself is asked who it is.
        if (socket && !options.isAllowed(peerOf(socket.remoteAddress))) {
          socket.destroy();
          callback(refusedAddress(target.hostname), null);
          return;
        }
        callback(...result);
      });
    },
  });
}

/** A dual-stack socket names its IPv4 peer in the mapped form; the address itself is what was checked. */
function peerOf(address: string | undefined): string {
  return (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
}

/** A look-up for `net.connect` that answers with checked addresses or not at all. */
export function checkedLookup({ resolver, isAllowed }: Pick<DialOptions, 'resolver' | 'isAllowed'>): LookupFunction {
  return (hostname, lookupOptions, callback) => {
    resolver(hostname).then(
      (addresses) => {
        const first = addresses[0];
        if (first === undefined) {
          callback(new FetchError('dns', `There is no address for ${hostname}.`), '', 0);
        } else if (!addresses.every(({ address }) => isAllowed(address))) {
          callback(refusedAddress(hostname), '', 0);
        } else if (lookupOptions.all === true) {
          callback(
            null,
            addresses.map(({ address, family }) => ({ address, family })),
          );
        } else {
          callback(null, first.address, first.family);
        }
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, '', 0),
    );
  };
}

export function refusedAddress(hostname: string): FetchError {
  return new FetchError(
    'refused-address',
    `${hostname} is at a private or reserved address, and those are not fetched.`,
    { permanent: true },
  );
}
