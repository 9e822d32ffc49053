package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import java.util.Map;
import java.util.Optional;

/** Why no grid is made of a file. Thrown inside the room only; {@link BookReader} makes it a finding. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FindingCode code;
    private final transient Map<String, String> arguments;

    private Refusal(FindingCode code, Map<String, String> arguments) {
        super(code.id() + arguments, null, false, false);
        this.code = code;
        this.arguments = arguments;
    }

    static Refusal of(FindingCode code) {
        return new Refusal(code, Map.of());
    }

    /** No workbook, nor anything else that is known, {@code kind} being its sentence if it has its own. */
    static Refusal notWorkbook(String kind) {
        return new Refusal(GridFindings.NOT_WORKBOOK, kind.isEmpty() ? Map.of() : Map.of(Finding.VARIANT, kind));
    }

    /** A format that is known but not read, {@code kind} being its sentence. */
    static Refusal format(String kind) {
        return new Refusal(GridFindings.FORMAT_REFUSED, Map.of(Finding.VARIANT, kind));
    }

    /** Damage, {@code how} being its sentence. */
    static Refusal damaged(String how, String part) {
        return new Refusal(GridFindings.DAMAGED, Map.of(Finding.VARIANT, how, "part", part));
    }

    /** A lock that does not open, {@code why} being its sentence. */
    static Refusal encrypted(String why) {
        return new Refusal(GridFindings.ENCRYPTED, Map.of(Finding.VARIANT, why));
    }

    /** A limit, {@code what} being its sentence. */
    static Refusal limit(String what, String part, long limit) {
        return new Refusal(
                GridFindings.LIMIT, Map.of(Finding.VARIANT, what, "part", part, "limit", Long.toString(limit)));
    }

    /** A limit in bytes, printed in MiB where it is at least one. */
    static Refusal bytes(String what, String part, long limit) {
        String printed = limit >= 1 << 20 ? (limit >> 20) + " MiB" : limit + " B";
        return new Refusal(GridFindings.LIMIT, Map.of(Finding.VARIANT, what, "part", part, "limit", printed));
    }

    Finding in(String file) {
        return Finding.of(code, Location.file(file), Optional.empty(), "", arguments);
    }
}
