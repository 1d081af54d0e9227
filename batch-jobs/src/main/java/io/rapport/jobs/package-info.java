@NullMarked
package io.rapport.jobs;

import org.jspecify.annotations.NullMarked;
