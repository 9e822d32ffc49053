package io.github.declarationsheet.grid;

import java.util.List;
import java.util.function.Supplier;

/**
 * The passwords to try on files that need one, in order. Immutable, and thread-safe as far as the supplier of {@link
 * #asked} is. Never printed: {@link #toString()} hides them.
 */
public final class Passwords {

    private static final Passwords NONE = of(List.of());

    private final Supplier<List<String>> supplier;

    private Passwords(Supplier<List<String>> supplier) {
        this.supplier = supplier;
    }

    /**
     * No password: only files that open without one are read.
     *
     * @return none
     */
    public static Passwords none() {
        return NONE;
    }

    /**
     * Passwords known beforehand.
     *
     * @param inOrder the passwords, the likeliest first; empty ones are left out
     * @return the passwords
     */
    public static Passwords of(List<String> inOrder) {
        return new Passwords(new Known(List.copyOf(inOrder)));
    }

    /**
     * Passwords that someone is asked for, and only if a file turns out to need one.
     *
     * @param supplier gives them in order; called once for each such file, by whichever thread reads it
     * @return the passwords
     */
    public static Passwords asked(Supplier<List<String>> supplier) {
        return new Passwords(supplier);
    }

    /** Asks for them; an empty password protects nothing. */
    List<String> inOrder() {
        return supplier.get().stream().filter(p -> !p.isEmpty()).toList();
    }

    @Override
    public String toString() {
        return "Passwords[…]";
    }

    /** Not a lambda: the everyday path, which needs none, would wait for the first. */
    private record Known(List<String> passwords) implements Supplier<List<String>> {

        @Override
        public List<String> get() {
            return passwords;
        }

        @Override
        public String toString() {
            return "…";
        }
    }
}
