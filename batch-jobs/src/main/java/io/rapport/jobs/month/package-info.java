/** What the commands do: the jobs ingest, analyse and publish, month by month. */
@NullMarked
package io.rapport.jobs.month;

import org.jspecify.annotations.NullMarked;
