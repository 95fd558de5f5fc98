/** The desk's own files (public/): a closed list read once, so that no request can name a path. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves `/public/NAME` with an ETag. */
export function serveStatic(app: Hono): void {
  const folder = fileURLToPath(new URL('./public/', import.meta.url));
  const files = new Map(
    readdirSync(folder)
      .filter((name) => TYPES[extname(name)] !== undefined)
      .map((name) => {
        const bytes = readFileSync(join(folder, name));
        return [name, { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` }];
      }),
  );
  app.get('/public/:name', (context) => {
    const name = context.req.param('name');
    const file = files.get(name);
    if (!file) return context.notFound();
    context.header('ETag', file.etag);
    context.header('Cache-Control', 'no-cache');
    if (context.req.header('if-none-match') === file.etag) return context.body(null, 304);
    return context.body(new Uint8Array(file.bytes), 200, { 'Content-Type': TYPES[extname(name)] ?? 'text/plain' });
  });
}
