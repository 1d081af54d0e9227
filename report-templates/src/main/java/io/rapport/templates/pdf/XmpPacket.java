package io.rapport.templates.pdf;

/**
 * What a PDF says about itself in XMP (ISO 16684-1): title, author, language and the standards it
 * keeps to. PDF/A knows the mark of PDF/UA only if the packet describes its schema.
 */
final class XmpPacket {
  private static final String ARCHIVAL =
      """
            <rdf:Description rdf:about=""
                xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
              <pdfaid:part>2</pdfaid:part>
              <pdfaid:conformance>A</pdfaid:conformance>
              <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                  <pdfaProperty:name>part</pdfaProperty:name>
                  <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                  <pdfaProperty:category>internal</pdfaProperty:category>
                  <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
              </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
      """;

  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
            <pdfuaid:part>1</pdfuaid:part>
          </rdf:Description>
      %s  </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  private XmpPacket() {}

  /**
   * The packet of a document.
   *
   * @param language as in "en-GB"
   * @param archival whether the document claims PDF/A-2a beside PDF/UA-1
   */
  static String of(String title, String author, String language, boolean archival) {
    return PACKET.formatted(
        escaped(title), escaped(author), language, archival ? ARCHIVAL.indent(-2) : "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
