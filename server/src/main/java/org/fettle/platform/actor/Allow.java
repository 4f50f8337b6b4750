package org.fettle.platform.actor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call an endpoint. On a class it holds for all its methods, on a method it replaces the class's.
/// An endpoint without it answers nobody. Administrators get in only where they are named or [#signedIn] says so.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allow {
    /// Any of these roles lets in.
    Role[] value() default {};

    /// Everybody who is signed in, whatever the role.
    boolean signedIn() default false;

    /// Everybody, without an account: sign-in, customers' links, public forms.
    boolean everyone() default false;
}
