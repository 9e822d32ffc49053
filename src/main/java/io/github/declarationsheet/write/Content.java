package io.github.declarationsheet.write;

import io.github.declarationsheet.model.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell holds. */
sealed interface Content {

    /** Nothing: a missing value is an empty cell. */
    Content BLANK = new Text("");

    /** A number as it is written: a true number where a cell holds all its digits, else a text. */
    static Content number(BigDecimal value) {
        BigDecimal plain = new BigDecimal(value.toPlainString());
        return plain.precision() <= Amount.MAX_DIGITS && plain.scale() <= Amount.MAX_DIGITS
                ? new Numeric(plain)
                : new Text(plain.toPlainString());
    }

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
