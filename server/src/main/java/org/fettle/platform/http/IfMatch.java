package org.fettle.platform.http;

import java.util.Map;
import org.fettle.platform.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The version of a thing that the caller has read and now changes: from `If-Match`, as an argument of a controller.
/// Without the header the call is refused (428) before the controller.
///
/// Reading: `ResponseEntity.ok().eTag(IfMatch.tag(thing.version())).body(thing)`.
/// Lost race: `return IfMatch.clash(whatWasWanted, thing, thing.version())`.
public record IfMatch(int version) {
    /// The entity tag of a version: `"7"`.
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /// 409: somebody was quicker; with what the caller wanted, what is there now, and the tag for the next try.
    public static ResponseEntity<Object> clash(Object yours, Object present, int presentVersion) {
        var answer = Problems.answer(
                HttpStatus.CONFLICT,
                "clash",
                "somebody changed this in the meantime; compare 'yours' with 'present', then send it again with"
                        + " If-Match " + tag(presentVersion),
                Map.of("yours", yours, "present", present, "version", presentVersion));
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .eTag(tag(presentVersion))
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
