import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Worktree } from '../git/worktree';
import { grown } from './growth';
import type { Edit } from './plan';

export function write(path: string, text: string): Edit {
  return (files) => files.write(path, text);
}

/** Puts in a file that lies in `story/files` under the same path, with `{day:N}` as the day N days before today. */
export function writeFrom(path: string, source = path): Edit {
  const text = readFileSync(fileURLToPath(new URL(`files/${source}`, import.meta.url)), 'utf8');
  return write(path, text);
}

export function replace(path: string, from: string, to: string): Edit {
  return (files) => {
    const text = textOf(files, path);
    if (!text.includes(from))
      throw new Error(`The story replaces “${from}” in ${path}, which has no such text`);
    files.write(path, text.replace(from, to));
  };
}

export function append(path: string, text: string): Edit {
  return (files) => files.write(path, `${files.read(path) ?? ''}${text}`);
}

export function remove(path: string): Edit {
  return (files) => files.remove(path);
}

/** Adds `count` functions, tests or paragraphs to each file, made from its name; makes the files that are missing. */
export function grow(count: number, ...paths: readonly string[]): Edit {
  return (files) => {
    for (const path of paths) {
      for (let i = 0; i < count; i++) files.write(path, grown(path, files.read(path)));
    }
  };
}

/** Raises the first number of a file: the smallest change that there is. */
export function tune(path: string): Edit {
  return (files) => {
    const text = textOf(files, path);
    files.write(
      path,
      text.replace(/\d+/, (number) => String(Number(number) + 1)),
    );
  };
}

/** Changes the quotes of every source file, as a formatter's new rule does. */
export function formatAll(): Edit {
  return (files) => {
    for (const path of files.paths().filter((each) => each.endsWith('.ts'))) {
      files.write(path, textOf(files, path).replaceAll('"', "'"));
    }
  };
}

function textOf(files: Worktree, path: string): string {
  const text = files.read(path);
  if (text === undefined) throw new Error(`The story edits ${path}, which isn't there yet`);
  return text;
}
