package io.github.declarationsheet.policy;

/** The one artifact that this package needs beyond the core. Links nothing of it. */
final class SnakeYaml {

    private SnakeYaml() {}

    /** Fails with one sentence where the artifact is missing. */
    static void require() {
        try {
            Class.forName("org.snakeyaml.engine.v2.api.lowlevel.Parse", false, SnakeYaml.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "Policy files need the artifact org.snakeyaml:snakeyaml-engine on the class path", e);
        }
    }
}
