package io.rapport.jobs.analyse;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Stems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Stems by Lucene's analysers: Unicode's word boundaries, each language's stop words and elisions,
 * Porter's stemmer for English and the light stemmers for German and French. Numbers are no words.
 */
public final class LuceneStems implements Stems {
  private final Analyzer english = new EnglishAnalyzer();
  private final Analyzer german = new GermanAnalyzer();
  private final Analyzer french = new FrenchAnalyzer();

  private Analyzer analyzer(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case GERMAN -> german;
      case FRENCH -> french;
    };
  }

  @Override
  public List<Word> of(Language language, String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream tokens = analyzer(language).tokenStream("comment", text)) {
      CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String written = text.substring(place.startOffset(), place.endOffset());
        if (written.codePoints().anyMatch(Character::isLetter)) {
          words.add(new Word(stem.toString(), written));
        }
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
    }
    return words;
  }
}
