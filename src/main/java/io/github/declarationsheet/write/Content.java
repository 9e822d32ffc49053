package io.github.declarationsheet.write;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell holds. */
sealed interface Content {

    /** Nothing: a missing value is an empty cell. */
    Content BLANK = new Text("");

    /** The text whose lines decide the height of the row. */
    String shown();

    /** A text; empty for an empty cell. */
    record Text(String shown) implements Content {}

    /** A true number. */
    record Numeric(BigDecimal value) implements Content {
        @Override
        public String shown() {
            return value.toPlainString();
        }
    }

    /** A true date. */
    record Day(LocalDate value) implements Content {
        @Override
        public String shown() {
            return value.toString();
        }
    }
}
