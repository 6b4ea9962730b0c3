package kr.jangbu.banks.instruct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.banks.Instruction;
import kr.jangbu.banks.Instructions;
import kr.jangbu.contracts.banks.PaymentRejected;
import kr.jangbu.contracts.banks.PaymentSettled;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.office.Caller;
import kr.jangbu.web.problem.Problem;

/** What a bank says to an instruction: taken on, paid, or refused. */
@ApplicationScoped
public class AnswerInstruction {
    private final Instructions instructions;
    private final Outbox outbox;
    private final Caller caller;
    private final Today today;

    AnswerInstruction(Instructions instructions, Outbox outbox, Caller caller, Today today) {
        this.instructions = instructions;
        this.outbox = outbox;
        this.caller = caller;
        this.today = today;
    }

    /**
     * The bank has taken it on.
     *
     * @throws Problem NOT_FOUND for another bank's; CONFLICT once it was answered
     */
    @Transactional
    public Instruction accept(UUID id) {
        Instruction instruction = own(id);
        instruction.accept();
        return instruction;
    }

    /**
     * The bank has paid.
     *
     * @param amount in won; must be the whole amount
     * @param valueDate when the money left: not after the business date
     * @throws Problem NOT_FOUND for another bank's; CONFLICT once it was answered; INVALID for
     *     another amount or a date to come
     */
    @Transactional
    public Instruction confirm(UUID id, String bankReference, LocalDate valueDate, long amount) {
        Instruction instruction = own(id);
        if (amount != instruction.amount()) {
            throw Problem.invalid(
                    "amount",
                    "must be the instruction's whole amount, " + Won.exact(instruction.amount()));
        }
        requirePast(valueDate);
        instruction.settle(bankReference, valueDate);
        outbox.publish(
                new PaymentSettled(
                        instruction.id(),
                        instruction.reference(),
                        instruction.bankCode(),
                        bankReference,
                        instruction.kind(),
                        amount,
                        valueDate));
        return instruction;
    }

    /**
     * The bank will not pay.
     *
     * @throws Problem NOT_FOUND for another bank's; CONFLICT once it was answered
     */
    @Transactional
    public Instruction reject(UUID id, String reasonCode, String reason) {
        Instruction instruction = own(id);
        instruction.reject(reasonCode, reason);
        outbox.publish(
                new PaymentRejected(
                        instruction.id(),
                        instruction.reference(),
                        instruction.bankCode(),
                        instruction.kind(),
                        instruction.amount(),
                        reasonCode,
                        reason,
                        today.businessDate()));
        return instruction;
    }

    private Instruction own(UUID id) {
        return instructions
                .lock(caller.bankCode(), id)
                .orElseThrow(() -> Problem.notFound("payment instruction"));
    }

    private void requirePast(LocalDate valueDate) {
        if (valueDate.isAfter(today.businessDate())) {
            throw Problem.invalid(
                    "valueDate", "is after the business date " + today.businessDate());
        }
        if (valueDate.isBefore(today.businessDate().minusYears(1))) {
            throw Problem.invalid("valueDate", "is more than a year ago");
        }
    }
}
