package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.read.Submission;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a standard form costs to read and to review, in bytes: the same on every machine, unlike its time. */
class AllocationTest {

    /** 24 indicators: 394 KiB to read and 30 KiB to review, in the interpreter, which makes all that is written down. */
    private static final Path FORM = Path.of("examples/submissions/文体事务管理.xlsx");

    /** Half as much again as it takes now: a rule that costs more than all others together shows. */
    private static final long READ = 600;

    private static final long REVIEW = 45;
    private static final int KIB = 1024;
    private static final int WARM = 30;

    private final DeclarationSheets sheets = DeclarationSheets.standard();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private interface Work {
        int run();
    }

    @Test
    void a_standard_form_is_read_in_few_bytes() throws IOException {
        Source source = Source.of(FORM);

        assertThat(allocated(() -> sheets.read(source).readings().size())).isBetween(50L * KIB, READ * KIB);
    }

    @Test
    void what_was_read_is_reviewed_in_few_bytes() throws IOException {
        Submission submission = sheets.read(Source.of(FORM));

        assertThat(allocated(() -> sheets.review(submission).findings().size() + 1))
                .isBetween(5L * KIB, REVIEW * KIB);
    }

    /** Of one run, after classes are loaded and what is looked up once has been. */
    private long allocated(Work work) {
        for (int i = 0; i < WARM; i++) {
            assertThat(work.run()).isPositive();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        int done = work.run();
        long after = threads.getCurrentThreadAllocatedBytes();
        assertThat(done).isPositive();
        return after - before;
    }
}
