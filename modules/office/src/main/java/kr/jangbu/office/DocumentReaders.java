package kr.jangbu.office;

/**
 * Lets others than the owner, officers and auditors read a document: a module that shows documents
 * to further people (reviewers of an application, say) implements it as a bean.
 */
public interface DocumentReaders {
    /** Whether the current caller may read it. Called within a request. */
    boolean mayRead(Document document);
}
