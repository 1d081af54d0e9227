/**
 * Languages of reports and their texts.
 *
 * <p>A class that says something has a bundle of its own, named as the class is and in the same
 * package: {@code RolesPage.properties} in English, {@code RolesPage_fr.properties}, {@code
 * RolesPage_de.properties}, in UTF-8. A text is a message pattern of ICU with named arguments:
 * {@code note=Of {n} requests {share} were turned.}; where a number chooses the words, {@code {n,
 * plural, one {# unit} other {# units}}}. Whole sentences stand in one text, for word order
 * differs. Keys are written out where texts are asked for, or begin with a written prefix that ends
 * in a dot and go on with the name of a constant. A key that a language lacks, one that nobody asks
 * for and arguments that differ between languages fail the build.
 */
@NullMarked
package io.rapport.domain.language;

import org.jspecify.annotations.NullMarked;
