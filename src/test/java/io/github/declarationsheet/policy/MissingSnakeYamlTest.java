package io.github.declarationsheet.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An embedder without snakeyaml-engine gets one sentence, not a missing class. */
class MissingSnakeYamlTest {

    @Test
    void theArtifactIsNamed() throws Exception {
        URL[] entries = Stream.of(
                        PolicyFile.class.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        try (URLClassLoader bare = new URLClassLoader(entries, ClassLoader.getPlatformClassLoader())) {
            Method read = bare.loadClass(PolicyFile.class.getName()).getMethod("read", String.class, InputStream.class);

            assertThatThrownBy(() -> read.invoke(null, "a.yaml", new ByteArrayInputStream(new byte[0])))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Policy files need the artifact org.snakeyaml:snakeyaml-engine on the class path");
            assertThat(bare.loadClass("io.github.declarationsheet.review.RuleSet"))
                    .isNotNull();
        }
    }
}
