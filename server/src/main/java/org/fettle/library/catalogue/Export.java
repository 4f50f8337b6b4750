package org.fettle.library.catalogue;

import java.nio.charset.StandardCharsets;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.format.Iso2709Writer;
import org.fettle.marc.format.MarcJsonWriter;
import org.fettle.marc.format.MarcLines;
import org.fettle.marc.format.MarcXmlWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/// One record to take away.
final class Export {
    static ResponseEntity<byte[]> of(String as, String number, MarcRecord record) {
        return switch (as) {
            case "marcxml" ->
                file(
                        number + ".xml",
                        "application/marcxml+xml",
                        MarcXmlWriter.HEAD + MarcXmlWriter.write(record) + MarcXmlWriter.FOOT);
            case "json" -> file(number + ".json", "application/json", MarcJsonWriter.write(record));
            case "mrk" -> file(number + ".mrk", "text/plain;charset=UTF-8", MarcLines.write(record));
            case "iso2709" ->
                switch (Iso2709Writer.write(record, Iso2709Writer.Coding.UTF_8)) {
                    case Iso2709Writer.Answer.Written(var bytes) -> file(number + ".mrc", "application/marc", bytes);
                    case Iso2709Writer.Answer.TooLong(var what, int bytes, int most) ->
                        throw new ResponseStatusException(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "%s has %d bytes, ISO 2709 allows %d; take MARCXML".formatted(what, bytes, most));
                };
            default ->
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "as: one of iso2709, marcxml, json, mrk; not '" + as + "'");
        };
    }

    private static ResponseEntity<byte[]> file(String name, String type, String text) {
        return file(name, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private Export() {}
}
