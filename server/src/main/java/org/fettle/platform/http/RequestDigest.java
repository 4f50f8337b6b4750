package org.fettle.platform.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.fettle.platform.values.Sha256;

/// A request that knows, once it is read, whether it equals another: SHA-256 over method, address, `If-Match` and body.
///
/// The body flows through the digest while the handler reads it, so a large upload is not held in memory. Its first
/// megabyte is read before the transaction begins: a slow sender holds no database connection.
class RequestDigest extends HttpServletRequestWrapper {
    private static final int READ_FIRST = 1 << 20;

    private final MessageDigest digest = Sha256.digest();
    private final InputStream body;

    private RequestDigest(HttpServletRequest request) throws IOException {
        super(request);
        add(request.getMethod());
        add(request.getRequestURI());
        add(Objects.toString(request.getQueryString(), ""));
        add(Objects.toString(request.getHeader("If-Match"), ""));
        var in = request.getInputStream();
        var first = in.readNBytes(READ_FIRST);
        body = new DigestInputStream(new SequenceInputStream(new ByteArrayInputStream(first), in), digest);
    }

    static RequestDigest of(HttpServletRequest request) throws IOException, ServletException {
        var type = Objects.toString(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            var parts = request.getParts(); // the container reads and keeps them; the stream is empty afterwards
            var digest = new RequestDigest(request);
            for (var part : parts) {
                digest.add(part.getName());
                digest.add(Objects.toString(part.getSubmittedFileName(), ""));
                try (var in = part.getInputStream()) {
                    in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest.digest));
                }
            }
            return digest;
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            var fields = new TreeMap<>(request.getParameterMap()); // same: read once, by the container
            var digest = new RequestDigest(request);
            fields.forEach((name, values) -> {
                digest.add(name);
                for (var value : values) digest.add(value);
            });
            return digest;
        }
        return new RequestDigest(request);
    }

    /// Reads what the handler left over. To be asked once.
    String digest() throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
        return Sha256.hex(digest);
    }

    static String hash(String text) {
        return Sha256.hex(text);
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body();
    }

    @Override
    public BufferedReader getReader() {
        var encoding = getCharacterEncoding();
        var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(body, charset));
    }

    private final class Body extends ServletInputStream {
        private boolean finished;

        @Override
        public int read() throws IOException {
            var one = body.read();
            finished |= one < 0;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var count = body.read(into, from, length);
            finished |= count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("an unsafe API call is read at once");
        }
    }
}
