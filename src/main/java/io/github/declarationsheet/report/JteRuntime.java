package io.github.declarationsheet.report;

/** The one artifact that the page needs beyond the core. Links nothing of it. */
final class JteRuntime {

    private JteRuntime() {}

    /** Fails with one sentence where the artifact is missing. */
    static void require() {
        try {
            Class.forName("gg.jte.Content", false, JteRuntime.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "The HTML report needs the artifact gg.jte:jte-runtime on the class path", e);
        }
    }
}
