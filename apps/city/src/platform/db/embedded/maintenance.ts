import type { EmbeddedDatabase } from "./client.ts";

/**
 * What a PostgreSQL server does in the background, and single-user mode does not:
 * without checkpoints the log grows and a start after a crash takes longer and
 * longer; without vacuum tables only grow, plans rest on old counts, and after two
 * thousand million transactions PostgreSQL stops for fear of number wraparound.
 */
const everyMs = 30_000;
const mostLogBetweenCheckpointsInBytes = 64 * 1024 * 1024;

/** The server's own thresholds (autovacuum_*), an age for freezing well below its limit. */
const dueTables = `
  select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_stat_all_tables s on s.relid = c.oid
  where c.relkind in ('r', 'm') and n.nspname <> 'pg_toast' and (
    s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)
    or s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0)
    or s.n_ins_since_vacuum > 1000 + 0.2 * greatest(c.reltuples, 0)
    or age(c.relfrozenxid) > 100000000)
  order by s.n_dead_tup desc nulls last
  limit 20`;

type Maintained = Pick<EmbeddedDatabase, "query" | "exec">;

/**
 * One round. Each table is a turn of its own in the line of sessions, so requests
 * pass between two tables; while one is vacuumed they wait.
 */
export async function maintain(
  database: Maintained,
): Promise<{ vacuumed: string[]; checkpoint: boolean }> {
  const log = await database.query<{ bytes: string }>(
    "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) as bytes from pg_control_checkpoint()",
  );
  const checkpoint = Number(log.rows[0]?.bytes) > mostLogBetweenCheckpointsInBytes;
  if (checkpoint) await database.query("checkpoint");
  await database.query("select pg_stat_force_next_flush()");
  const due = await database.query<{ name: string }>(dueTables);
  for (const { name } of due.rows) await database.query(`vacuum (analyze) ${name}`);
  return { vacuumed: due.rows.map(({ name }) => name), checkpoint };
}

/** Keeps a database in shape until it ends. Does not keep the process alive. */
export function keepMaintained(database: Maintained & Pick<EmbeddedDatabase, "closed">): void {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    maintain(database)
      .catch(() => {
        // A full disk or a closing database refuses this round; the next one tries
        // again, and `closed` tells the owner when there will be none.
      })
      .finally(() => (running = false));
  }, everyMs);
  timer.unref();
  void database.closed.then(() => clearInterval(timer));
}
