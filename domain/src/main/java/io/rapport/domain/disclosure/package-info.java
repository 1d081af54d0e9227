/**
 * Disclosure control: which figures may be shown, so that nobody can learn what a person or a small
 * group answered, neither from a figure nor by subtracting figures from each other. Nothing reaches
 * a report but through its decisions.
 */
@NullMarked
package io.rapport.domain.disclosure;

import org.jspecify.annotations.NullMarked;
