package org.fettle.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An unsafe API method that neither asks for an `Idempotency-Key` nor has its answer kept.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NoKey {
    /// Why: e.g. the answer holds a secret that must not be stored.
    String value();
}
