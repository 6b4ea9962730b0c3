package kr.jangbu.banks.instruct;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.jangbu.banks.Instruction;
import kr.jangbu.banks.Instructions;
import kr.jangbu.contracts.banks.InstructionReady;
import kr.jangbu.contracts.guarantees.GuaranteePaymentRequested;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.events.Outbox;

/** A guarantee wants its bank or its firm paid: the instruction stands ready for the bank. */
@ApplicationScoped
class OnGuaranteePaymentRequested implements Listener<GuaranteePaymentRequested> {
    private final Instructions instructions;
    private final Outbox outbox;
    private final Clock clock;

    OnGuaranteePaymentRequested(Instructions instructions, Outbox outbox, Clock clock) {
        this.instructions = instructions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<GuaranteePaymentRequested> fact() {
        return GuaranteePaymentRequested.class;
    }

    @Override
    public void on(GuaranteePaymentRequested fact, Envelope envelope) {
        instructions.persist(
                new Instruction(
                        fact.paymentId(),
                        fact.guaranteeId(),
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
                        fact.guaranteeId(),
                        fact.bankCode(),
                        fact.kind(),
                        fact.amount(),
                        fact.dueOn()));
    }
}
