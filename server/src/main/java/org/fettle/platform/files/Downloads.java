package org.fettle.platform.files;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The answer that hands out a file: to be saved, never to be run as a page of ours.
@Component
public class Downloads {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Files files;

    Downloads(Files files) {
        this.files = files;
    }

    /// The caller has checked that the reader may have it.
    public ResponseEntity<InputStreamResource> file(FileInfo file) {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .eTag('"' + file.sha256() + '"')
                .contentType(MediaType.parseMediaType(file.type().mime()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(files.content(file)));
    }

    /// 404 when the file has none.
    public ResponseEntity<byte[]> thumbnail(FileInfo file) {
        return files.thumbnail(file)
                .map(jpeg -> ResponseEntity.ok()
                        .cacheControl(FOR_EVER)
                        .contentType(MediaType.IMAGE_JPEG)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
