@NullMarked
package io.rapport.domain;

import org.jspecify.annotations.NullMarked;
