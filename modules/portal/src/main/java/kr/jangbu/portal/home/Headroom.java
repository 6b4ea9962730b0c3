package kr.jangbu.portal.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.programmes.FirmCap;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.Programmes;

/** What the caps on one firm still leave, read from their accounts. */
@ApplicationScoped
class Headroom {
    /** One cap, in won; {@code limit = held + used + left}. */
    public record Room(Text name, long limit, long held, long used, long left) {
        /** A cap on which the firm never drew has no account yet: the rule's limit is all left. */
        static Room untouched(Text name, long limit) {
            return new Room(name, limit, 0, 0, limit);
        }

        static Room of(Text name, Balance left, Balance used) {
            long owed = used.creditsPosted() - used.debitsPosted();
            long held = left.debitsPending();
            return new Room(name, left.available() + held + owed, held, owed, left.available());
        }
    }

    private final Programmes programmes;
    private final Limits limits;
    private final Ledger ledger;
    private final Today today;

    Headroom(Programmes programmes, Limits limits, Ledger ledger, Today today) {
        this.programmes = programmes;
        this.limits = limits;
        this.ledger = ledger;
        this.today = today;
    }

    /** The caps that rule today. */
    List<Room> of(UUID firmId) {
        LocalDate day = today.businessDate();
        List<FirmCap> caps =
                programmes.firmCaps().stream()
                        .filter(cap -> cap.isAnAccount() && cap.limit().on(day).isPresent())
                        .toList();
        Map<String, Balance> balances =
                ledger.balances(
                        caps.stream()
                                .map(cap -> limits.firmCap(firmId, cap.id()))
                                .flatMap(l -> Stream.of(l.accountId(), l.usedAccountId()))
                                .toList());
        return caps.stream()
                .map(cap -> room(cap, limits.firmCap(firmId, cap.id()), balances, day))
                .toList();
    }

    private static Room room(
            FirmCap cap, Limit limit, Map<String, Balance> balances, LocalDate day) {
        Balance left = balances.get(limit.accountId());
        Balance used = balances.get(limit.usedAccountId());
        if (left == null || used == null || left.creditsPosted() == 0) {
            return Room.untouched(cap.name(), cap.limit().require(day, cap.id()));
        }
        return Room.of(cap.name(), left, used);
    }
}
