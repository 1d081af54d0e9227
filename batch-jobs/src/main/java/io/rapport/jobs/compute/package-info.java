/**
 * All statistics of one survey file, for whoever holds the file anyway: no database, no settings
 * and no confidentiality rule. What it writes is as confidential as the file itself.
 */
@NullMarked
package io.rapport.jobs.compute;

import org.jspecify.annotations.NullMarked;
