import pg from 'pg';

/** What is sent to the database; with a name it is prepared under it, once for each connection. */
export interface Statement {
  text: string;
  values?: unknown[];
  name?: string;
  /** A limit of its own instead of the connection's. */
  query_timeout?: number;
}

/**
 * Sends a statement. Of what columns its rows are, the server says when it is prepared on a connection, and is not asked again: a dossier
 * has fifty, and to be told them anew each time cost more than the row.
 */
export async function ask(
  on: pg.ClientBase | pg.Pool,
  statement: Statement | string,
): Promise<pg.QueryResult> {
  if (typeof statement === 'string' || !statement.name) return on.query(statement);
  const query = new PreparedQuery(statement);
  try {
    return await new Promise((resolve, reject) => {
      const callback = (e: Error | undefined, result: pg.QueryResult) => (e ? reject(e) : resolve(result));
      (on as AsksWithCallback).query(query, callback);
    });
  } catch (e) {
    if (e instanceof Error) Error.captureStackTrace(e); // from where it was asked, not from where the answer was read
    throw e;
  }
}

// the library's own query (pg/lib/query.js), of which its types say little
const Query = pg.Query as unknown as new (text: string, values: unknown[] | undefined) => LibraryQuery;

class PreparedQuery extends Query {
  readonly query_timeout: number | undefined;
  #columns: Columns | undefined;
  #connection: Connection | undefined;

  constructor({ text, values, name = '', query_timeout }: Statement) {
    super(text, values);
    this.name = name;
    this.query_timeout = query_timeout;
  }

  override submit(connection: Connection): Error | null {
    this.#connection = connection;
    this.#columns = columnsOn(connection).get(this.name);
    if (!this.#columns) return super.submit(connection);
    Object.assign(this._result, this.#columns);
    this._accumulateRows = true;
    return super.submit(withoutDescribing(connection));
  }

  override handleRowDescription(message: unknown): void {
    super.handleRowDescription(message);
    this.#remember();
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (!this.#columns) this.#remember(); // it gives no rows
    super.handleCommandComplete(message, connection);
  }

  #remember(): void {
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    this.#columns = { fields, _parsers, _prebuiltEmptyResultObject };
    if (this.#connection) columnsOn(this.#connection).set(this.name, this.#columns);
  }
}

const described = new WeakMap<Connection, Map<string, Columns>>();

function columnsOn(connection: Connection): Map<string, Columns> {
  const known = described.get(connection) ?? new Map<string, Columns>();
  described.set(connection, known);
  return known;
}

const quiet = new WeakMap<Connection, Connection>();

// the same connection for all else
function withoutDescribing(connection: Connection): Connection {
  const made = quiet.get(connection) ?? Object.create(connection, { describe: { value: () => {} } });
  quiet.set(connection, made);
  return made;
}

interface LibraryQuery {
  name: string;
  _accumulateRows: boolean;
  readonly _result: Columns;
  submit(connection: Connection): Error | null;
  handleRowDescription(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

/** What the library makes of a description of columns, and reads rows with. */
interface Columns {
  fields: unknown[];
  _parsers: unknown;
  _prebuiltEmptyResultObject: unknown;
}

interface Connection {
  describe(what: unknown): void;
}

interface AsksWithCallback {
  query(query: PreparedQuery, told: (e: Error | undefined, result: pg.QueryResult) => void): void;
}
