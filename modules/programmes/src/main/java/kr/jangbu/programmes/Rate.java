package kr.jangbu.programmes;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Map;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.LoanProduct.Purpose;

/** How a loan's yearly rate comes about. Rates are fractions of one: 0.025 is 2.5 %. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rate.Fixed.class, name = "FIXED"),
    @JsonSubTypes.Type(value = Rate.BasePlusSpread.class, name = "BASE_PLUS_SPREAD")
})
public sealed interface Rate {
    /** The same over the loan's life. */
    record Fixed(Dated<BigDecimal> annual) implements Rate {}

    /**
     * The agency's base rate plus a spread, which may be negative.
     *
     * @param baseRate id of a {@link Base}
     */
    record BasePlusSpread(String baseRate, Map<Purpose, Dated<BigDecimal>> spread)
            implements Rate {}

    /** A base rate (기준금리) that an agency sets each quarter, for its own loans only. */
    record Base(String id, Text name, String agency, Dated<BigDecimal> annual) {}
}
