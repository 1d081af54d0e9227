/**
 * Everything that speaks JDBC: the data source, the migrations, the lock that keeps two runs apart.
 * No other package does.
 */
@NullMarked
package io.rapport.jobs.store;

import org.jspecify.annotations.NullMarked;
