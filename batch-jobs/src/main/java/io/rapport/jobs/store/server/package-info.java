/**
 * A PostgreSQL server of Rapport's own: unpacked from a jar, kept below the data folder, reachable
 * from this machine only and by password only, with every write synced to disk.
 */
@NullMarked
package io.rapport.jobs.store.server;

import org.jspecify.annotations.NullMarked;
