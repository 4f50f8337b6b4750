package org.fettle.marc.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;

/// MARCXML, inside whatever wraps it (OAI-PMH, SRU). Entities and document types are refused, nothing outside is read.
///
/// Offsets count characters, and an outcome's bytes are the record written anew: XML has no bytes of one record. What
/// is not well-formed ends the reading with one quarantine that says where.
public final class MarcXmlReader implements RecordSource {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private boolean done;

    public MarcXmlReader(InputStream in) throws IOException {
        try {
            xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException("not XML: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Outcome> next() {
        if (done) return Optional.empty();
        long offset = 0;
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals("record")) continue;
                offset = xml.getLocation().getCharacterOffset();
                var outcome = record(offset);
                if (outcome.isPresent()) return outcome;
            }
            done = true;
            return Optional.empty();
        } catch (XMLStreamException | IllegalArgumentException | NoSuchElementException e) {
            done = true;
            return Optional.of(new Outcome.Quarantined(
                    offset, new byte[0], Outcome.Reason.XML_UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    /// Empty for a `record` of another vocabulary (OAI-PMH's wraps MARCXML's) that holds no leader and no fields.
    private Optional<Outcome> record(long offset) throws XMLStreamException {
        var repairs = new Repairs();
        var fields = new ArrayList<Field>();
        String leader = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("record")) break;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "leader" -> leader = xml.getElementText();
                case "controlfield" -> control(repairs).ifPresent(fields::add);
                case "datafield" -> data(repairs).ifPresent(fields::add);
                default -> {
                    // foreign elements: their MARC inside, if any, is met further down
                }
            }
        }
        if (leader.isEmpty() && fields.isEmpty()) return Optional.empty();
        var record = new MarcRecord(leader(leader, repairs), fields);
        var bytes = MarcXmlWriter.write(record).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Optional.of(new Outcome.Parsed(offset, bytes, record, repairs.made()));
    }

    private static String leader(String text, Repairs repairs) {
        var leader = text.replaceAll("[^ -~]", " ");
        if (leader.length() == 24 && leader.equals(text)) return leader;
        repairs.add(Repairs.LEADER_CHARACTERS, "leader", "%d characters".formatted(text.length()));
        return (leader + " ".repeat(24)).substring(0, 24);
    }

    private Optional<Field> control(Repairs repairs) throws XMLStreamException {
        var tag = attribute("tag");
        var value = xml.getElementText();
        if (tag.length() != 3) {
            repairs.add(
                    Repairs.TAG, "'" + tag + "'", "a field without a tag of three characters was left out: " + value);
            return Optional.empty();
        }
        return Optional.of(new Field.Control(tag, value));
    }

    private Optional<Field> data(Repairs repairs) throws XMLStreamException {
        String tag = attribute("tag"), first = attribute("ind1"), second = attribute("ind2");
        var subfields = new ArrayList<Subfield>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("datafield")) break;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            var code = attribute("code");
            var value = xml.getElementText();
            if (code.length() != 1) repairs.add(Repairs.SUBFIELD_EMPTY, tag, "code '" + code + "' became a");
            subfields.add(new Subfield(code.length() == 1 ? code.charAt(0) : 'a', value));
        }
        if (tag.length() != 3) {
            repairs.add(
                    Repairs.TAG,
                    "'" + tag + "'",
                    "a field without a tag of three characters was left out: " + subfields);
            return Optional.empty();
        }
        if (first.length() != 1 || second.length() != 1)
            repairs.add(Repairs.INDICATORS, tag, "'%s' '%s'".formatted(first, second));
        return Optional.of(new Field.Data(tag, indicator(first), indicator(second), List.copyOf(subfields)));
    }

    private static char indicator(String text) {
        return text.length() == 1 ? text.charAt(0) : ' ';
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}
