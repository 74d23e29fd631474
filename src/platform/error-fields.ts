import { readableStack } from './readable-stack.ts';

/** What the log may say of an error: its kind, message and place. Never PostgreSQL's `detail`, which quotes the row. */
export function errorFields(e: unknown): ErrorFields {
  const error = e instanceof Error ? e : new Error(String(e));
  const code = (error as NodeJS.ErrnoException).code;
  return {
    name: error.name,
    message: withoutPeople(error.message),
    ...(error.stack ? { stack: withoutPeople(readableStack(error.stack)) } : {}),
    ...(code ? { code } : {}),
    ...(error.cause ? { cause: withoutPeople(String(error.cause)) } : {}),
  };
}

/**
 * An error's message without the personal data that it quotes: e-mail addresses, identity and telephone numbers, and the values
 * that PostgreSQL, JSON.parse and mail servers repeat.
 */
export function withoutPeople(words: string): string {
  return words
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '[e-mail]')
    .replace(/: "(?:[^"\\]|\\.)*"/g, ': "…"')
    .replace(/"[^\n]*" is not valid JSON/g, '"…" is not valid JSON')
    .replace(/(?<![\w.-])\+?\d{9,12}(?![\w-]|\.\w)/g, '[number]');
}

interface ErrorFields {
  name: string;
  message: string;
  stack?: string;
  code?: string;
  cause?: string;
}
