package io.github.declarationsheet.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An embedder without jackson-core gets one sentence, not a missing class. */
class MissingJacksonTest {

    private static final String SENTENCE =
            "JSON needs the artifact com.fasterxml.jackson.core:jackson-core on the class path";

    @Test
    void everyEntryPointNamesTheArtifact() throws ReflectiveOperationException {
        ClassLoader bare = new WithoutJackson();
        Class<?> writer = bare.loadClass(JsonWriter.class.getName());
        Class<?> reader = bare.loadClass(JsonReader.class.getName());
        Class<?> catalog = bare.loadClass(JsonCatalog.class.getName());
        assertThat(failure(() -> writer.getConstructor(OutputStream.class, Locale.class)
                        .newInstance(new ByteArrayOutputStream(), Locale.CHINESE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(SENTENCE);
        Method read = reader.getMethod("read", String.class, InputStream.class);
        assertThat(failure(() -> read.invoke(null, "a.json", new ByteArrayInputStream(new byte[0]))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(SENTENCE);
        Method forms = catalog.getMethod("forms", List.class, OutputStream.class);
        assertThat(failure(() -> forms.invoke(null, List.of(), new ByteArrayOutputStream())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(SENTENCE);
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static Throwable failure(Call call) throws ReflectiveOperationException {
        try {
            return new AssertionError("no failure but " + call.run());
        } catch (InvocationTargetException e) {
            return e.getTargetException();
        }
    }

    /** Loads this project's classes anew, and nothing of Jackson. */
    private static final class WithoutJackson extends ClassLoader {

        WithoutJackson() {
            super(MissingJacksonTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.fasterxml.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.github.declarationsheet.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
