package io.rapport.templates.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Names the subsets of fonts by their order in the file instead of by chance. */
final class SubsetNames {
  private static final int TAG_LENGTH = 6;
  private static final Pattern SUBSET = Pattern.compile("[A-Z]{" + TAG_LENGTH + "}\\+.*");

  private final Map<String, String> tags = new LinkedHashMap<>();

  private SubsetNames() {}

  /** Renames "XQZRPA+Font" to "AAAAAA+Font", the next subset to "AAAAAB+Font", and so on. */
  static void number(PDDocument parsed) {
    SubsetNames names = new SubsetNames();
    for (COSObjectKey key :
        parsed.getDocument().getXrefTable().keySet().stream().sorted().toList()) {
      COSBase object = parsed.getDocument().getObjectFromPool(key).getObject();
      if (object instanceof COSDictionary dictionary) {
        names.rename(dictionary, COSName.BASE_FONT);
        names.rename(dictionary, COSName.FONT_NAME);
      }
    }
  }

  private void rename(COSDictionary dictionary, COSName key) {
    String name = dictionary.getNameAsString(key);
    if (name != null && SUBSET.matcher(name).matches()) {
      String tag = tags.computeIfAbsent(name.substring(0, TAG_LENGTH), random -> tag(tags.size()));
      dictionary.setName(key, tag + name.substring(TAG_LENGTH));
    }
  }

  private static String tag(int number) {
    char[] letters = new char[TAG_LENGTH];
    int rest = number;
    for (int i = TAG_LENGTH - 1; i >= 0; i--) {
      letters[i] = (char) ('A' + rest % 26);
      rest /= 26;
    }
    return new String(letters);
  }
}
