/**
 * Counts what the change log may hold: whoever changes an entity, a field or a value that one may have counts it up, and
 * a test says so when it was forgotten. A file says which one its writer has, so that what only a newer one knows is
 * kept and not refused. The numbers up to 32 were those of migrations.
 */
export const SCHEMA_VERSION = 33;
