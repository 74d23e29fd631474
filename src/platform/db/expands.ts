/**
 * The statements of a migration that a program without it could not live with: what removes, renames or narrows something that the
 * version before reads or writes. Empty for a migration that only adds, on whose database the version before still runs. What is not
 * known to add is taken to narrow.
 */
export function contractions(text: string): string[] {
  const newTables = new Set<string>(); // nobody without this migration uses the tables that it makes
  return statementsOf(text).filter((statement) => {
    const table = /^create (?:unlogged )?table (?:if not exists )?([\w.]+)/.exec(statement)?.[1];
    if (table) newTables.add(table);
    return !ADDS.some((adds) => adds.test(statement)) && !newTables.has(tableOf(statement) ?? '');
  });
}

const ADDS = [
  /^create (unlogged )?table /,
  /^create index /,
  /^create (function|view|sequence|type|extension) /,
  /^create trigger \w+ before truncate on /, // no version empties a table
  /^comment on /,
  /^(insert into|update|select|set|analyze) /,
  /^drop index /,
  /^alter table (if exists )?[\w.]+ drop constraint (if exists )?\w+_check$/, // what the version before writes still fits
  ...['add', 'alter'].map((verb) => new RegExp(`^alter table (if exists )?[\\w.]+ ${actions(verb)}$`)),
];

// one action or several by commas, each of which only adds or loosens
function actions(verb: string): string {
  const action =
    verb === 'add'
      ? 'add (column )?(if not exists )?(?!constraint|check|primary|foreign|unique|exclude)\\w+ (?![^,]*\\b(unique|check|references|primary)\\b)(?![^,]*not null(?![^,]*default)(?<!default[^,]*))[^,]*'
      : 'alter (column )?\\w+ (set default [^,]*|drop not null)';
  return `${action}(, ${action})*`;
}

function tableOf(statement: string): string | undefined {
  return (/^alter table (?:if exists )?(?:only )?([\w.]+)/.exec(statement) ??
    /^create unique index (?:concurrently )?(?:if not exists )?(?:\w+ )?on ([\w.]+)/.exec(statement) ??
    /^create trigger .*? on ([\w.]+)/.exec(statement))?.[1];
}

/** Without comments, in small letters, each on one line; what is quoted is left out. */
function statementsOf(text: string): string[] {
  return text
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, (piece) =>
      piece.startsWith('-') || piece.startsWith('/') ? ' ' : "''",
    )
    .split(';')
    .map((s) => s.trim().replace(/\s+/g, ' ').toLowerCase())
    .filter((s) => s !== '');
}
