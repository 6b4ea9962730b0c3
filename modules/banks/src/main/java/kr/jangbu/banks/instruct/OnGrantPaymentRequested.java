package kr.jangbu.banks.instruct;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.jangbu.banks.Instruction;
import kr.jangbu.banks.Instructions;
import kr.jangbu.contracts.banks.InstructionReady;
import kr.jangbu.contracts.grants.GrantPaymentRequested;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.events.Outbox;

/** A grant wants an instalment paid: the instruction stands ready for the bank. */
@ApplicationScoped
class OnGrantPaymentRequested implements Listener<GrantPaymentRequested> {
    private final Instructions instructions;
    private final Outbox outbox;
    private final Clock clock;

    OnGrantPaymentRequested(Instructions instructions, Outbox outbox, Clock clock) {
        this.instructions = instructions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<GrantPaymentRequested> fact() {
        return GrantPaymentRequested.class;
    }

    @Override
    public void on(GrantPaymentRequested fact, Envelope envelope) {
        instructions.persist(
                new Instruction(
                        fact.paymentId(),
                        fact.grantId(),
                        fact.kind(),
                        fact.bankCode(),
                        fact.amount(),
                        new Instruction.Payee(
                                fact.payeeName(), fact.payeeBankCode(), fact.payeeAccountSealed()),
                        fact.dueOn(),
                        clock.instant()));
        outbox.publish(
                new InstructionReady(
                        fact.paymentId(),
                        fact.grantId(),
                        fact.bankCode(),
                        fact.kind(),
                        fact.amount(),
                        fact.dueOn()));
    }
}
