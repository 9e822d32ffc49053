package io.github.declarationsheet.json;

/** The one artifact that this package needs beyond the core. Links nothing of it. */
final class JacksonCore {

    private JacksonCore() {}

    /** Fails with one sentence where the artifact is missing. */
    static void require() {
        try {
            Class.forName("com.fasterxml.jackson.core.JsonFactory", false, JacksonCore.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "JSON needs the artifact com.fasterxml.jackson.core:jackson-core on the class path", e);
        }
    }
}
