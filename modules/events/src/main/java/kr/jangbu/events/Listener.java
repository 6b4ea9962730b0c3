package kr.jangbu.events;

import kr.jangbu.contracts.Fact;

/**
 * Takes one kind of fact. Implemented by {@code On<Fact>} classes, application scoped; its inbox
 * name is the module and the class ({@code loans.OnPaymentSettled}), so a class may move within its
 * module but a new name takes old events again.
 */
public interface Listener<F extends Fact> {
    Class<F> fact();

    /**
     * Called in a transaction of its own, at most once per event with effect, and in order for one
     * aggregate. Throwing rolls back; after three tries the event is parked for an officer and
     * later events of the same aggregate wait behind it. A refusal by a rule is not an exception:
     * write it down and return.
     */
    void on(F fact, Envelope envelope);
}
