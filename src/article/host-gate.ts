/** At most so many fetches at a time to one host, whoever asks; the rest wait in order of arrival. */
export class HostGate {
  readonly #perHostMax: number;
  readonly #hosts = new Map<string, { running: number; readonly waiting: (() => void)[] }>();

  constructor(perHostMax = 2) {
    this.#perHostMax = perHostMax;
  }

  /** Waits for a turn at `host`; the returned function gives it back and may be called twice. Rejects when aborted. */
  async enter(host: string, signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    const entry = this.#hosts.get(host) ?? { running: 0, waiting: [] };
    this.#hosts.set(host, entry);
    if (entry.running >= this.#perHostMax) await this.#turn(entry.waiting, signal);
    else entry.running++;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      // The place is handed straight to the next in line, so that a newcomer cannot slip in between.
      const next = entry.waiting.shift();
      if (next) next();
      else if (--entry.running === 0) this.#hosts.delete(host);
    };
  }

  /** Runs `work` in its turn. */
  async run<T>(host: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const leave = await this.enter(host, signal);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  #turn(waiting: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const onTurn = () => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      const onAbort = () => {
        waiting.splice(waiting.indexOf(onTurn), 1);
        reject(signal?.reason);
      };
      waiting.push(onTurn);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }
}
