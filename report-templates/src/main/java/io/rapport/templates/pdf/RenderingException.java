package io.rapport.templates.pdf;

/** A document could not be turned into a PDF. The message names the file, never its content. */
public final class RenderingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RenderingException(String fileName, Exception cause) {
    super("cannot render " + fileName, cause);
  }
}
