/** Why a fetch failed, in words for a person and in a kind for the machine. */

export type FetchErrorKind =
  | 'dns'
  | 'connect'
  | 'tls'
  | 'timeout'
  | 'refused-address'
  | 'too-large'
  | 'bad-url'
  | 'redirects'
  | 'http'
  | 'robots'
  | 'aborted';

/**
 * The message is one plain sentence naming the cause, fit to be shown in a channel. It never holds any part of a
 * response body or header: what an internal server answered must not come back through us.
 */
export class FetchError extends Error {
  readonly kind: FetchErrorKind;
  /** True when asking again without a change on somebody's side cannot help. */
  readonly permanent: boolean;
  /** HTTP status, for kind `http`. */
  readonly status: number | null;
  /** What the server asked us to wait, from `Retry-After`. */
  readonly retryAfterMs: number | null;

  constructor(
    kind: FetchErrorKind,
    message: string,
    more: {
      readonly permanent?: boolean;
      readonly status?: number;
      readonly retryAfterMs?: number | null;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'FetchError';
    this.kind = kind;
    this.permanent = more.permanent ?? false;
    this.status = more.status ?? null;
    this.retryAfterMs = more.retryAfterMs ?? null;
  }
}

/** Statuses that name a passing state of the server although they start with 4. */
const PASSING_4XX = new Set([408, 409, 423, 425, 429]);

/** An answer that is neither a success nor "not modified". */
export function httpError(host: string, status: number, retryAfterMs: number | null): FetchError {
  const meaning = STATUS_WORDS[status] ?? (status >= 500 ? 'the server has a fault' : 'the server refused');
  const permanent = status >= 400 && status < 500 && !PASSING_4XX.has(status);
  return new FetchError('http', `${host} answered ${status}: ${meaning}.`, { permanent, status, retryAfterMs });
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: 'the page needs a login',
  402: 'the page must be paid for',
  403: 'the server does not let us read this',
  404: 'there is no such page',
  410: 'the page is gone for good',
  429: 'we asked too often and must wait',
  451: 'the page is withheld for legal reasons',
  502: 'a gateway in front of it failed',
  503: 'the server is busy or down',
  504: 'a gateway in front of it timed out',
};

/** Error codes of Node's TLS layer (`node:tls`, OpenSSL's X509 verification). */
const TLS_CODE =
  /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_OSSL|EPROTO$|HOSTNAME_MISMATCH|INVALID_CA)/;

/** Turns whatever undici, net, tls, dns or zlib threw into a FetchError. */
export function toFetchError(thrown: unknown, host: string): FetchError {
  for (let at: unknown = thrown, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (at instanceof FetchError) return at;
    if (at instanceof AggregateError) {
      const inner = at.errors.find((error) => error instanceof FetchError);
      if (inner) return inner;
    }
  }
  const code = codeOf(thrown);
  const because = { cause: thrown };
  if (code === 'ENOTFOUND') return new FetchError('dns', `There is no host called ${host}.`, because);
  if (code === 'EAI_AGAIN' || code === 'ENODATA' || code.startsWith('EAI_'))
    return new FetchError('dns', `The name ${host} could not be looked up just now.`, because);
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
    return new FetchError('timeout', `${host} did not accept a connection in time.`, because);
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
    return new FetchError('timeout', `${host} stopped answering.`, because);
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return new FetchError('too-large', `${host} sent far too many headers.`, because);
  if (TLS_CODE.test(code))
    return new FetchError('tls', `The certificate or encryption of ${host} is not valid (${code}).`, because);
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT'))
    return new FetchError('connect', `The compressed answer of ${host} is damaged.`, because);
  if (code === 'ECONNREFUSED') return new FetchError('connect', `${host} refused the connection.`, because);
  if (code.startsWith('HPE_')) return new FetchError('connect', `${host} does not speak HTTP properly.`, because);
  return new FetchError('connect', `The connection to ${host} broke${code ? ` (${code})` : ''}.`, because);
}

function codeOf(thrown: unknown): string {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return codeOf(thrown.errors[0]);
  if (!(thrown instanceof Error)) return '';
  const code = (thrown as NodeJS.ErrnoException).code;
  return typeof code === 'string' ? code : codeOf(thrown.cause);
}
