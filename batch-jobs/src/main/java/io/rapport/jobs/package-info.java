/**
 * The program: Spring Batch jobs, the database, files and the command line. Packages use each other
 * in one direction: {@code process}, {@code settings}, {@code store}, {@code operations}, the
 * stages {@code intake}, {@code analyse} and {@code publish}, {@code cli}.
 */
@NullMarked
package io.rapport.jobs;

import org.jspecify.annotations.NullMarked;
