package kr.jangbu.events.inbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.jangbu.contracts.Fact;
import kr.jangbu.contracts.FactName;
import kr.jangbu.events.Listener;
import kr.jangbu.events.wire.FactJson;

/**
 * A listener and the name under which the inbox remembers what it took.
 *
 * @param consumer module and class, e.g. {@code loans.OnPaymentSettled}
 */
public record Desk<F extends Fact>(String consumer, Listener<F> listener) {
    private static final Pattern NAME =
            Pattern.compile("kr\\.jangbu\\.([a-z]+)\\.(?:.*\\.)?([^.]+)");

    static <F extends Fact> Desk<F> of(Class<?> beanClass, Listener<F> listener) {
        Matcher name = NAME.matcher(beanClass.getName());
        if (!name.matches()) {
            throw new IllegalStateException(beanClass + " is not in a module of kr.jangbu");
        }
        return new Desk<>(name.group(1) + "." + name.group(2).replace('$', '.'), listener);
    }

    String type() {
        return FactName.of(listener.fact()).type();
    }

    /**
     * @throws IllegalArgumentException if the payload is not the fact that the listener takes
     */
    public F open(String payload) {
        return FactJson.read(payload, listener.fact());
    }

    void handle(Letter letter) {
        listener.on(open(letter.payload()), letter.envelope());
    }
}
