/** Small durable values of the platforms, with secrets encrypted at rest; tokens behind buttons; the audit trail. */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import type { ChannelRef } from '../model.ts';
import { UserError } from '../model.ts';
import type { Db } from './db.ts';

const TOKEN_BYTES = 12;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_SALT = 'onrecord/secrets/1';

/** AES-256-GCM under a key derived from ONRECORD_KEY; layout: iv, tag, cipher text. */
export class SecretBox {
  readonly #key: Buffer | null;
  constructor(passphrase: string | null) {
    this.#key = passphrase ? scryptSync(passphrase, KEY_SALT, 32) : null;
  }

  seal(value: unknown): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#required(), iv);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  open<T>(sealed: Uint8Array): T {
    const bytes = Buffer.from(sealed);
    const decipher = createDecipheriv('aes-256-gcm', this.#required(), bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    try {
      const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
      return JSON.parse(text.toString('utf8')) as T;
    } catch {
      throw new UserError('A stored secret cannot be read with this ONRECORD_KEY.', 'Set the key it was stored with.');
    }
  }

  #required(): Buffer {
    if (!this.#key) {
      throw new UserError(
        'Tokens are stored encrypted, and ONRECORD_KEY is not set.',
        'Set ONRECORD_KEY to a long random text.',
      );
    }
    return this.#key;
  }
}

export class Store {
  readonly #db: Db;
  readonly #box: SecretBox;
  constructor(db: Db, box: SecretBox) {
    this.#db = db;
    this.#box = box;
  }

  async get<T>(platform: string, key: string): Promise<T | null> {
    const [row] = await this.#db.query<{ value: T }>(
      `select value from platform_values where platform = $1 and key = $2 and value is not null
         and (expires_at is null or expires_at > now())`,
      [platform, key],
    );
    return row?.value ?? null;
  }

  async put(platform: string, key: string, value: unknown, expiresInMs?: number): Promise<void> {
    await this.#db.query(
      `insert into platform_values (platform, key, value, expires_at)
       values ($1, $2, $3::jsonb, now() + $4::float8 * interval '1 millisecond')
       on conflict (platform, key) do update set value = excluded.value, secret = null, expires_at = excluded.expires_at`,
      [platform, key, JSON.stringify(value), expiresInMs ?? null],
    );
  }

  async delete(platform: string, key: string): Promise<void> {
    await this.#db.query('delete from platform_values where platform = $1 and key = $2', [platform, key]);
  }

  async list<T>(platform: string, keyPrefix: string): Promise<{ key: string; value: T }[]> {
    return this.#db.query<{ key: string; value: T }>(
      `select key, value from platform_values where platform = $1 and starts_with(key, $2) and value is not null
         and (expires_at is null or expires_at > now()) order by key`,
      [platform, keyPrefix],
    );
  }

  /** True for exactly one caller a key until it expires. */
  async claim(platform: string, key: string, expiresInMs: number): Promise<boolean> {
    const rows = await this.#db.query(
      `insert into platform_values (platform, key, value, expires_at)
       values ($1, $2, 'true'::jsonb, now() + $3::float8 * interval '1 millisecond')
       on conflict (platform, key) do update set expires_at = excluded.expires_at
         where platform_values.expires_at <= now() returning key`,
      [platform, key, expiresInMs],
    );
    return rows.length > 0;
  }

  async getSecret<T>(platform: string, key: string): Promise<T | null> {
    const [row] = await this.#db.query<{ secret: Uint8Array }>(
      'select secret from platform_values where platform = $1 and key = $2 and secret is not null',
      [platform, key],
    );
    return row ? this.#box.open<T>(row.secret) : null;
  }

  async putSecret(platform: string, key: string, value: unknown): Promise<void> {
    await this.#db.query(
      `insert into platform_values (platform, key, secret) values ($1, $2, $3)
       on conflict (platform, key) do update set secret = excluded.secret, value = null, expires_at = null`,
      [platform, key, this.#box.seal(value)],
    );
  }

  withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#db.exclusively(`platform:${name}`, work);
  }

  /** A short stand-in for a payload too long for a button. */
  async token(payload: unknown, expiresInMs: number): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.#db.query(
      `insert into tokens (token, payload, expires_at) values ($1, $2::jsonb, now() + $3::float8 * interval '1 millisecond')`,
      [token, JSON.stringify(payload), expiresInMs],
    );
    return token;
  }

  async payload<T>(token: string): Promise<T | null> {
    const [row] = await this.#db.query<{ payload: T }>(
      'select payload from tokens where token = $1 and expires_at > now()',
      [token],
    );
    return row?.payload ?? null;
  }

  async audit(by: string, where: ChannelRef | null, action: string, detail: object): Promise<void> {
    await this.#db.query('insert into audit (by_user, where_at, action, detail) values ($1, $2, $3, $4::jsonb)', [
      by,
      where ? `${where.platform}/${where.workspace}/${where.channel}` : 'cli',
      action,
      JSON.stringify(detail),
    ]);
  }

  /** Drops what has expired. */
  async trim(): Promise<void> {
    await this.#db.query('delete from platform_values where expires_at <= now()');
    await this.#db.query('delete from tokens where expires_at <= now()');
  }
}
