package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The everyday path reads a form, its dates and its money without a class of POI. */
class NoPoiTest {

    @Test
    void a_filled_form_is_read_by_a_jvm_that_has_no_poi() throws Exception {
        URL[] own = {
            Path.of("target/classes").toUri().toURL(),
            Path.of("target/test-classes").toUri().toURL()
        };
        try (URLClassLoader loader = new WithoutPoi(own)) {
            Object texts = loader.loadClass(NoPoiTest.class.getName() + "$Reads")
                    .getMethod("texts", String.class)
                    .invoke(null, Workbooks.named("filled.xlsx").toString());
            assertThat((String) texts).contains("财政项目支出绩效目标申报表", "3,919,500.00", "2024-01-01", "（2024年度）");
        }
    }

    /** What the other class loader runs. */
    public static final class Reads {

        private Reads() {}

        /** The texts of all cells, and of the refusals of files that are none. */
        public static String texts(String file) throws IOException {
            Opened.Workbook opened = (Opened.Workbook) BookReader.open(Source.of(Path.of(file)), Limits.STANDARD);
            Opened.Refused refused = (Opened.Refused) BookReader.open(Source.of("x", new byte[9]), Limits.STANDARD);
            StringBuilder texts = new StringBuilder(refused.finding().message(Locale.CHINESE));
            opened.book().sheets().forEach(s -> s.cells()
                    .forEach(c -> texts.append(c.text()).append('\n')));
            return texts.toString();
        }
    }

    /** Loads our classes anew, and refuses POI's. */
    private static final class WithoutPoi extends URLClassLoader {

        WithoutPoi(URL[] urls) {
            super(urls, NoPoiTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.apache.poi") || name.startsWith("org.openxmlformats")) {
                throw new ClassNotFoundException("The everyday path asked for " + name);
            }
            if (!name.startsWith("io.github.declarationsheet")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
