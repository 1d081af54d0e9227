package io.rapport.domain.intake.layout;

/** A table does not have a layout. */
public record LayoutMismatch(Layout layout, String reason) implements LayoutVerdict {}
