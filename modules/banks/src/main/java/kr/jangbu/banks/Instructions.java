package kr.jangbu.banks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every query on payment instructions. */
@ApplicationScoped
public class Instructions implements PanacheRepositoryBase<Instruction, UUID> {
    /** A bank's own instruction; another bank's is not there. */
    public Optional<Instruction> of(String bankCode, UUID id) {
        return findByIdOptional(id).filter(i -> i.bankCode().equals(bankCode));
    }

    /** The same with its row locked until the commit. */
    public Optional<Instruction> lock(String bankCode, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(i -> i.bankCode().equals(bankCode));
    }

    /** A bank's instructions in a state, the oldest first; ids are made in order of time. */
    public List<Instruction> list(
            String bankCode, InstructionState state, @Nullable Cursor after, int limit) {
        UUID beyond = after == null ? new UUID(0, 0) : after.id(0);
        return find("bankCode = ?1 and state = ?2 and id > ?3 order by id", bankCode, state, beyond)
                .page(0, limit)
                .list();
    }

    /**
     * Whether the bank has paid for the thing, so that money for it may come in through it.
     *
     * @param kind what was paid; says what the reference is
     */
    public boolean isSettledFor(String bankCode, UUID reference, String kind) {
        return count(
                        "bankCode = ?1 and reference = ?2 and kind = ?3 and state = ?4",
                        bankCode,
                        reference,
                        kind,
                        InstructionState.SETTLED)
                > 0;
    }
}
