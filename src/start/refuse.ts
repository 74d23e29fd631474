import { ConfigError } from '#config';
import { awayOr, DatabaseAway } from '#platform/db/database-away.ts';
import { DatabaseIsNewer } from '#platform/db/migrate.ts';
import { NotLetIn, notLetInOr } from '#platform/db/try-connect.ts';
import { FolderUnusable } from '#platform/embedded/data-folder.ts';
import { FolderTaken } from '#platform/embedded/folder-lock.ts';
import { startWords as words } from './words.ts';

/** The sentence for an operator whose start was refused, or undefined when the failure is not of that kind. */
export function refusalSentence(e: unknown): string | undefined {
  if (e instanceof ConfigError) return e.message;
  if (e instanceof FolderUnusable) return words.folder[e.reason](e.folder);
  if (e instanceof FolderTaken) {
    const { kind, port, pid } = e.holder;
    if (kind === 'command') return words.commandRuns(pid);
    return port ? words.alreadyRuns(port) : words.alreadyStarts(pid);
  }
  if (e instanceof DatabaseIsNewer) return words.databaseIsNewer(e.migration);
  const { code, syscall, port } = e as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE' && syscall === 'listen') return words.portTaken(port ?? 0);
  if (code === 'EACCES' && syscall === 'listen') return words.portForbidden(port ?? 0);
  const cause = notLetInOr(awayOr(e));
  if (cause instanceof NotLetIn) return words.notLetIn[cause.reason](cause.message);
  if (cause instanceof DatabaseAway) return words.noDatabase(cause.why);
  return syscall === 'connect' || syscall === 'getaddrinfo'
    ? words.noDatabase((e as Error).message)
    : undefined;
}
