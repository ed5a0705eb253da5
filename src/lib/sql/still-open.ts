import { sql } from '#lib/sql/sql.ts';

/** A ticket `t` that nobody has closed; one that was cancelled is open no more. */
export const STILL_OPEN = sql`(t.closed_local IS NULL AND coalesce(t.status, 'open') NOT IN ('closed', 'cancelled'))`;
