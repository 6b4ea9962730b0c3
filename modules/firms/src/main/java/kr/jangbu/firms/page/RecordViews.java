package kr.jangbu.firms.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.FirmRules;
import kr.jangbu.firms.examine.FirmFindings;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.DocumentKinds;
import kr.jangbu.office.Documents;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.office.Party;

/** Makes views of firms' records. */
@ApplicationScoped
class RecordViews {
    /** More stand on the page of documents. */
    private static final int DOCUMENTS_SHOWN = 50;

    private final FirmFindings findings;
    private final FirmRules rules;
    private final PartnerBanks banks;
    private final Documents documents;
    private final DocumentKinds kinds;

    RecordViews(
            FirmFindings findings,
            FirmRules rules,
            PartnerBanks banks,
            Documents documents,
            DocumentKinds kinds) {
        this.findings = findings;
        this.rules = rules;
        this.banks = banks;
        this.documents = documents;
        this.kinds = kinds;
    }

    RecordView of(Firm firm) {
        FirmDetails details = firm.details();
        return new RecordView(
                firm,
                details,
                rules.classOf(details.businessRegistrationNumber()),
                Labels.of(details.region()),
                Labels.of(details.sizeClass()),
                bank(firm.payoutAccount().bankCode()),
                Labels.of(firm.profile().taxOffice().status()),
                accounts(firm),
                firm.profile().relatedParties().stream()
                        .map(r ->
                                new RecordView.Related(
                                        r, Labels.of(r.relation()), Labels.of(r.source())))
                        .toList(),
                documents.of(Party.firm(firm.id()), null, DOCUMENTS_SHOWN).stream()
                        .map(d -> new RecordView.Filed(d, kinds.name(d.kind())))
                        .toList(),
                findings.of(firm));
    }

    private List<RecordView.Account> accounts(Firm firm) {
        return firm.profile().accounts().stream()
                .map(a ->
                        new RecordView.Account(
                                a,
                                bank(a.bankCode()),
                                Labels.of(a.nameCheck()),
                                a.id().equals(firm.payoutAccountId())))
                .toList();
    }

    private Text bank(String code) {
        return banks.find(code).map(PartnerBanks.Bank::name).orElse(Text.of(code, code));
    }
}
