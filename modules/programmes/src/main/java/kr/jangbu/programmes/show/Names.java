package kr.jangbu.programmes.show;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Agencies;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;

/** What ids are called on pages: {@code cdi:names}. An id that nobody knows stands for itself. */
@Named("names")
@Singleton
public class Names {
    private final Programmes programmes;
    private final Agencies agencies;
    private final PartnerBanks banks;

    Names(Programmes programmes, Agencies agencies, PartnerBanks banks) {
        this.programmes = programmes;
        this.agencies = agencies;
        this.banks = banks;
    }

    public Text programme(String id) {
        return programmes.find(id).map(Programme::name).orElseGet(() -> Text.of(id, id));
    }

    public Text agency(String id) {
        return agencies.find(id).map(Agencies.Agency::name).orElseGet(() -> Text.of(id, id));
    }

    public Text bank(String code) {
        return banks.find(code).map(PartnerBanks.Bank::name).orElseGet(() -> Text.of(code, code));
    }
}
