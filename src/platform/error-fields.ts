/** What the log may say of an error: its kind, message and place. Never PostgreSQL's `detail`, which quotes the row. */
export function errorFields(e: unknown): ErrorFields {
  const error = e instanceof Error ? e : new Error(String(e));
  const code = (error as NodeJS.ErrnoException).code;
  return {
    name: error.name,
    message: error.message,
    ...(error.stack ? { stack: error.stack } : {}),
    ...(code ? { code } : {}),
    ...(error.cause ? { cause: String(error.cause) } : {}),
  };
}

interface ErrorFields {
  name: string;
  message: string;
  stack?: string;
  code?: string;
  cause?: string;
}
