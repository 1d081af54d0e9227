package io.rapport.templates.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * What every page has around its content: it loads nothing, runs nothing, tells nobody where a link
 * was followed, and can be used by keyboard. Well-formed XML too.
 */
final class PageFrame {

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="%8$s">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="robots" content="noindex"/>
      <meta name="referrer" content="no-referrer"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%9$s'; base-uri 'none'; form-action 'none'"/>
      <title>%1$s – %2$s</title>
      <style>%3$s</style>
      </head>
      <body>
      <a class="skip" href="#%4$s">%5$s</a>
      <header>
      <p class="kicker">%2$s</p>
      <h1>%1$s</h1>
      </header>
      %6$s<main id="%4$s" tabindex="-1">
      %7$s</main>
      </body>
      </html>
      """;

  private final String style;
  private final String styleHash;

  /** Reads the style sheet, which is part of this library; no other is let in. */
  PageFrame() {
    try (InputStream in =
        Objects.requireNonNull(PageFrame.class.getResourceAsStream("index.css"), "index.css")) {
      byte[] sheet = in.readAllBytes();
      style = new String(sheet, StandardCharsets.UTF_8);
      styleHash =
          Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(sheet));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the page's style sheet cannot be read", e);
    }
  }

  /**
   * A page.
   *
   * @param language as HTML names it
   * @param title text, as is the name of the organisation
   * @param content what its main part is called: id, and words of the link that leads to it
   * @param navigation HTML before the main part
   * @param main HTML
   */
  String around(
      String language,
      String title,
      String organisation,
      Content content,
      String navigation,
      String main) {
    return FRAME.formatted(
        Markup.text(title),
        Markup.text(organisation),
        style,
        content.id(),
        Markup.text(content.skip()),
        navigation,
        main,
        Markup.text(language),
        styleHash);
  }

  /** How the main part is called. */
  record Content(String id, String skip) {}
}
