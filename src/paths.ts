/** Where the project's own files are, from TypeScript source and from dist/ alike. */
import { existsSync } from 'node:fs';

function findRoot(): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('..', folder);
    if (parent.href === folder.href) throw new Error('package.json not found above the program');
    folder = parent;
  }
  return folder;
}

/** Ends with a slash. */
export const projectRoot: URL = findRoot();
