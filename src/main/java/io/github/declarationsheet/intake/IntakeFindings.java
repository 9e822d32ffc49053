package io.github.declarationsheet.intake;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run says of files whose bytes it could not get or not work on. */
public final class IntakeFindings {

    private static final MessageCatalog TEXTS = MessageCatalog.bundle(IntakeFindings.class);

    /** A path that was given does not exist. */
    public static final FindingCode MISSING_FILE = error("R-MISSING-FILE");

    /** The operating system does not let us read a file or folder. */
    public static final FindingCode NO_ACCESS = error("R-NO-ACCESS");

    /** Reading a file or folder failed for another reason. */
    public static final FindingCode READ_FAILED = error("R-READ-FAILED");

    /** The program failed on a file; the run goes on. */
    public static final FindingCode INTERNAL = error("R-INTERNAL");

    private IntakeFindings() {}

    /**
     * All codes of this room.
     *
     * @return the codes
     */
    public static List<FindingCode> all() {
        return List.of(MISSING_FILE, NO_ACCESS, READ_FAILED, INTERNAL);
    }

    /**
     * Says why the bytes of a file are not at hand.
     *
     * @param file the file's name as given
     * @param cause what the system said
     * @return the finding
     */
    public static Finding unread(String file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return missing(file);
        }
        FindingCode code = cause instanceof AccessDeniedException ? NO_ACCESS : READ_FAILED;
        return finding(code, file, Optional.ofNullable(cause.getMessage()).orElse(nameOf(cause)));
    }

    static Finding missing(String file) {
        return finding(MISSING_FILE, file, "");
    }

    /** Names the kind of failure only: its message may quote what stands in a cell. */
    static Finding internal(String file, Throwable cause) {
        return finding(INTERNAL, file, nameOf(cause));
    }

    private static Finding finding(FindingCode code, String file, String reason) {
        return Finding.of(code, Location.file(file), Optional.empty(), "", Map.of("file", file, "reason", reason));
    }

    private static String nameOf(Throwable cause) {
        return cause.getClass().getSimpleName();
    }

    private static FindingCode error(String id) {
        return new FindingCode(id, Severity.ERROR, TEXTS);
    }
}
