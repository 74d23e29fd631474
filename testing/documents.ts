import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = new URL('../', import.meta.url).pathname;
/** Folders that are not the project's own: filled by the program, by npm or by git. */
const NOT_OURS = ['node_modules', '.git', 'dist', 'data', 'backup', '.cache', 'coverage', '.n24', 'shots'];

/** The files of the project, by path. */
export function projectFiles(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.includes(entry.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(ROOT, entry.name), { recursive: true, withFileTypes: true })
            .filter((f) => f.isFile())
            .map((f) => join(f.parentPath, f.name).slice(ROOT.length))
        : [entry.name],
    );
}

/** The parts of a document that can be wrong: links, names and commands. */
export function readDocument(path: string): Document {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)];
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  return {
    path,
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((m) => m[1] ?? ''),
    anchors: [...prose.matchAll(/^#+ (.+)$/gm)].map((m) => anchorOf(m[1] ?? '')),
    code: [...prose.matchAll(/`([^`\n]+)`/g)].map((m) => m[1] ?? ''),
    shell: blocks.filter((m) => m[1] === 'sh').flatMap((m) => (m[2] ?? '').split('\n')),
  };
}

// the anchor that Markdown viewers make of a heading
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

export interface Document {
  path: string;
  links: string[];
  anchors: string[];
  /** What stands in backticks in a sentence. */
  code: string[];
  /** The lines of its blocks of commands. */
  shell: string[];
}
