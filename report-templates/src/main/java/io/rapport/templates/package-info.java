@NullMarked
package io.rapport.templates;

import org.jspecify.annotations.NullMarked;
