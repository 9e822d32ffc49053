package io.github.declarationsheet.finding;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** 错误，必须修改: the declaration is not accepted. */
    ERROR,
    /** 提醒，请核对. */
    WARNING,
    /** 建议. */
    ADVICE;

    /**
     * The word of the JSON contract.
     *
     * @return {@code error}, {@code warning} or {@code advice}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
