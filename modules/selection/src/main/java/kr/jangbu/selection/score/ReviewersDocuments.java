package kr.jangbu.selection.score;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Document;
import kr.jangbu.office.DocumentReaders;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Applications;

/** A reviewer reads the documents of what there is to read; who stepped back no longer does. */
@ApplicationScoped
class ReviewersDocuments implements DocumentReaders {
    private final Applications applications;
    private final Caller caller;

    ReviewersDocuments(Applications applications, Caller caller) {
        this.applications = applications;
        this.caller = caller;
    }

    @Override
    public boolean mayRead(Document document) {
        return caller.has(Role.REVIEWER)
                && applications.isDocumentReadBy(caller.person(), document.id());
    }
}
